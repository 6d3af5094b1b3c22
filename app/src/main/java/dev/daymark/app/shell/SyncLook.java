package dev.daymark.app.shell;

import org.kordamp.ikonli.feather.Feather;

/**
 * The icon of a state of sync.
 *
 * @param tone the style class of its colour
 */
record SyncLook(Feather icon, String tone) {

  static SyncLook of(SyncTruth truth) {
    return switch (truth) {
      case SyncTruth.LocalTrouble trouble -> new SyncLook(Feather.ALERT_CIRCLE, "danger");
      case SyncTruth.SignInNeeded signIn -> new SyncLook(Feather.LOG_IN, "warning");
      case SyncTruth.Locked locked -> new SyncLook(Feather.LOCK, "warning");
      case SyncTruth.HeldBack held -> new SyncLook(Feather.ALERT_TRIANGLE, "warning");
      case SyncTruth.ConflictsOpen conflicts -> new SyncLook(Feather.GIT_MERGE, "warning");
      case SyncTruth.Refused refused -> new SyncLook(Feather.ALERT_TRIANGLE, "warning");
      case SyncTruth.Partly partly -> new SyncLook(Feather.ALERT_TRIANGLE, "warning");
      case SyncTruth.ServiceTrouble service -> new SyncLook(Feather.ALERT_TRIANGLE, "warning");
      case SyncTruth.Offline offline -> new SyncLook(Feather.CLOUD_OFF, "muted");
      case SyncTruth.Syncing syncing -> new SyncLook(Feather.REFRESH_CW, "accent");
      case SyncTruth.Waiting waiting -> new SyncLook(Feather.UPLOAD_CLOUD, "accent");
      case SyncTruth.Synced synced -> new SyncLook(Feather.CHECK_CIRCLE, "success");
      case SyncTruth.NotSyncedYet notYet -> new SyncLook(Feather.REFRESH_CW, "muted");
      case SyncTruth.LocalOnly localOnly -> new SyncLook(Feather.HARD_DRIVE, "muted");
    };
  }

  /** Whether the words take the colour too, because the person has to do something. */
  boolean isUrgent() {
    return tone.equals("warning") || tone.equals("danger");
  }

  /** Whether it comes and goes with the person's own changes, and nobody need hear of it. */
  boolean isRoutine() {
    return !isUrgent() && icon != Feather.CLOUD_OFF;
  }
}
