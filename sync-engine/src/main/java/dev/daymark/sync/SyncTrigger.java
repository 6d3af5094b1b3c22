package dev.daymark.sync;

/** Why a sync run is asked for. */
public enum SyncTrigger {
  START,
  INTERVAL,
  LOCAL_EDIT,
  MANUAL,
  FOCUS,
  WAKE,
  NETWORK_RETURN,
  COMMAND_LINE
}
