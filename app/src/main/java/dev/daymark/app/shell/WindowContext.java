package dev.daymark.app.shell;

import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.ui.FirstFrame;
import dev.daymark.app.ui.controls.ToastHost;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.undo.UndoHistory;
import dev.daymark.app.updates.UpdateCheck;

/**
 * What the screens of a window are made from; it stays when they are made anew.
 *
 * @param preferences what the window remembers
 * @param firstFrame what nobody sees at the start waits for it
 */
record WindowContext(
    WindowParts parts,
    UndoHistory undo,
    AppearanceViewModel appearance,
    EventColours colours,
    ToastHost toasts,
    FirstFrame firstFrame,
    Preferences preferences,
    UpdateCheck updates) {}
