package dev.daymark.sync.fake;

/** What a write's query parameters let through. */
record WriteOptions(boolean conferences, boolean attachments, boolean device) {
  /** Another Google client, which sends everything. */
  static final WriteOptions DEVICE = new WriteOptions(true, true, true);

  static WriteOptions of(FakeRequest request) {
    return new WriteOptions(
        "1".equals(request.param("conferenceDataVersion")),
        request.flag("supportsAttachments"),
        false);
  }
}
