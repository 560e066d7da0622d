### This tablet: who may open it, its settings, its storage, leaving it clean.

tablet-title = This tablet
tablet-back = Cases on this device
tablet-settings = Settings
tablet-set = Set.
tablet-idle = Lock when nobody touches the tablet for
tablet-idle-value = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
tablet-idle-hint = It also locks when you switch to another app or tab, or the screen goes off. Five minutes is the most.
tablet-purge = Delete a case here, after its transfer is confirmed, in
tablet-purge-value = { $count } hours
tablet-purge-hint = Deleted when the tablet is next unlocked after that. Seven days is the most. A case whose transfer nobody confirmed is never deleted by itself.

access-title = Who may open this tablet
access-you = (you)
access-add = Let somebody in
access-add-intro = They enter a passphrase of their own. Everybody who may open this tablet can read every case on it.
access-who = Their name
access-who-hint = Kept with every entry they make, and shown on the lock of this tablet
access-add-yes = Let them in
access-change = Change the passphrase of { $name }
access-change-yes = Change
access-old = Passphrase until now
access-new = New passphrase
access-revoke = No longer let { $name } in
access-revoke-intro = Their passphrase will not open this tablet any more. Whoever copied the storage of this tablet before, and knows the passphrase, can still read the copy.
access-revoke-yes = No longer let them in
access-not = Not now
access-working = Working out the key …
access-rescued = You came in with the recovery code. Give a new passphrase to whoever lost theirs, or let somebody in, then make a new recovery code.
access-taken = Somebody of that name may open this tablet already. Enter a name that tells them apart.
access-last = Nobody could open this tablet any more. Let somebody else in first.
access-added = { $detail } may open this tablet now.
access-changed = Changed for { $detail }.
access-revoked = { $detail } may no longer open this tablet.

recovery-heading = Recovery code
recovery-there = There is a recovery code for this tablet. Your manager keeps it. A new one makes the old one useless.
recovery-none = There is no recovery code for this tablet. If every passphrase is forgotten, the cases are lost.
recovery-new = Make a new recovery code
recovery-title = Recovery code for this tablet
recovery-intro = Print this page or copy the code by hand, and give it to your manager. It is shown only now.
recovery-keep = Keep it locked away, and never together with the tablet.
recovery-opens = Whoever has this code and the tablet can read every case on it.
recovery-once = It opens the tablet when a passphrase is forgotten. It changes when a new one is made.
recovery-printed = Liaison, { $day }. Tablet: ______________________
recovery-print = Print
recovery-kept = It is written down

storage-title = Storage in this browser
storage-kept = The browser promises to keep the cases until somebody clears them.
storage-not-kept = The browser may erase the cases when the device runs short of space.
storage-unknown = The browser does not say whether it keeps the cases.
storage-room = About { $used } MB of { $most } MB are in use.
storage-room-large = About { $used } MB of { $most } GB are in use.
storage-draft = A case on a tablet is not the record. Safari and iPads erase it after seven days without use unless Liaison is on the home screen. Export it. In a private window it is gone when the window is closed; no page can tell whether its window is private.

clean-title = Leave this tablet clean
clean-intro = Erases every case, key and setting of Liaison on this tablet, and looks whether they are gone.
clean-go = Leave this tablet clean
clean-goes = { $count ->
    [0] There is no case on this tablet. Its keys and settings will be erased.
    [one] One case will be erased, with all keys and settings. A case that was not exported is gone for good: no code and no passphrase brings it back.
   *[other] { $count } cases will be erased, with all keys and settings. A case that was not exported is gone for good: no code and no passphrase brings it back.
}
clean-stays = Files you saved and pages you printed are not touched: Liaison does not know where they are.
clean-sure = I have exported what must be kept
clean-erase = Erase everything on this tablet
clean-not-empty = Something is left after erasing. Close all other tabs of Liaison and try again. If it is still there, clear the data of this site in the settings of the browser.

damaged-banner = Part of this case cannot be read. What can be read is shown; nothing can be changed. Tell whoever looks after Liaison.
damaged-only = Nothing was changed: part of this case cannot be read, so it can only be looked at.
damage-missing = Entry { $place } is missing.
damage-changed = Entry { $place } was changed or does not belong there.
damage-newer = Entry { $place } was written by a newer Liaison.
damage-unreadable = Entry { $place } is not one this version knows.
damage-foreign = Entry { $place } belongs to another case.
damage-out-of-chain = Entry { $place } does not follow what was before it.

device-unlocked = { $failed ->
    [0] Unlocked by { $name }
    [one] Unlocked by { $name }, after 1 wrong attempt
   *[other] Unlocked by { $name }, after { $failed } wrong attempts
}
device-unlocked-by-code = { $failed ->
    [0] Unlocked with the recovery code
    [one] Unlocked with the recovery code, after 1 wrong attempt
   *[other] Unlocked with the recovery code, after { $failed } wrong attempts
}
device-locked = Locked by hand
device-locked-idle = Locked: nobody touched the tablet
device-locked-hidden = Locked: out of sight
device-settings = Settings: locks after { $idle } min, deletes { $purge } hours after a confirmed transfer
tablet-history = What happened to this tablet
tablet-history-more = The latest { $shown } of { $count }. The audit file has them all.
device-audit = { $rows ->
    [one] Audit saved, 1 row
   *[other] Audit saved, { $rows } rows
}

audit-title = Audit
audit-intro = A file with one line for each thing done on this tablet: when, by whom, to which case reference, on which form; no question, no answer, no name of a person screened and nothing that was typed. It is not sealed.
audit-save = Save the audit
audit-reading = Reading every case …
audit-saved = Saved: { $detail } rows. The file is not sealed, and saving it is on record.

device-deleted = { $entries ->
    [one] Case { $reference } deleted by hand, 1 entry
   *[other] Case { $reference } deleted by hand, { $entries } entries
}
device-purged = { $entries ->
    [one] Case { $reference } deleted after its transfer, 1 entry
   *[other] Case { $reference } deleted after its transfer, { $entries } entries
}
device-was-confirmed = Transfer confirmed { $when }
purge-done = { $detail ->
    [one] One case was deleted here, because somebody else confirmed to have it. Which one is under “This tablet”, “What happened to this tablet”.
   *[other] { $detail } cases were deleted here, because somebody else confirmed to have them. Which ones is under “This tablet”, “What happened to this tablet”.
}
delete-done = Case { $detail } is deleted from this tablet. That it was is under “This tablet”, “What happened to this tablet”.
purge-changed = A case was not deleted: another tab has worked on it since. It is in the list again. Open it, then decide.
tablet-damaged = Part of the journal of this tablet cannot be read, from entry { $detail } on. Nothing was changed. The cases can be opened, and who may open the tablet can be changed and is on record; tools stay as they are, and no case is deleted by itself. Tell whoever looks after Liaison.
case-gone = This case is not on this tablet any more. What was deleted is under “This tablet”, “What happened to this tablet”.

## Where the browser denies storage, in the one file

forgets-banner = Nothing is kept here.
forgets-banner-do = This browser lets the file store nothing: when this page is closed, everything is gone. Save a sealed file before you leave.
forgets-save = Save a sealed file
forgets-foot = Kept until this page is closed
lock-first-forgets = What you write is kept on this page only, encrypted with a passphrase. Nobody can recover the passphrase for you.
clean-done-forgets = Liaison erased every case, its keys and its settings from the memory of this page. None of it was ever stored on this device.
fault-download-forgets = The browser did not save the file: { $detail }. The case is still on this page, and nowhere else: do not close it. Ask your IT team to allow downloads.
