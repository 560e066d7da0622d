### This tablet: who may open it, its settings, its storage, its tools, leaving it clean.

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

tablet-unnamed = a tablet of an earlier version
tablet-own = this tablet
tablet-other = tablet { $name }

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

## What happened to this tablet

tablet-history = What happened to this tablet
tablet-history-more = The latest { $shown } of { $count }. The audit file has them all.

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
device-audit = { $rows ->
    [one] Audit saved, 1 row
   *[other] Audit saved, { $rows } rows
}

device-deleted = { $entries ->
    [one] Case { $reference } deleted by hand, 1 entry
   *[other] Case { $reference } deleted by hand, { $entries } entries
}
device-purged = { $entries ->
    [one] Case { $reference } deleted after its transfer, 1 entry
   *[other] Case { $reference } deleted after its transfer, { $entries } entries
}
device-was-confirmed = Transfer confirmed { $when }

device-team-key-set = Handouts are signed by { $name }
device-team-key-removed = Handouts are signed no longer
device-made-key = Sealed file of the team key made
device-address-kept = Address kept: the tablet of { $name }
device-made-transfer = Sealed file of a case made
device-made-backup = { $cases ->
    [one] Backup made, with 1 case
   *[other] Backup made, with { $cases } cases
}
device-received = { $cases ->
    [one] Sealed file opened, made by { $tablet }: new entries in 1 case
   *[other] Sealed file opened, made by { $tablet }: new entries in { $cases } cases
}

device-switched-on = Switched on: { $tool }
device-switched-off = Switched off: { $tool }
device-loaded = Loaded: { $tool }, version { $version }
device-removed = Taken away: { $tool }

tablet-damaged = Part of the journal of this tablet cannot be read, from entry { $detail } on. Nothing was changed. The cases can be opened, and who may open the tablet can be changed and is on record; tools stay as they are, and no case is deleted by itself. Tell whoever looks after Liaison.

audit-title = Audit
audit-intro = A file with one line for each thing done on this tablet: when, by whom, to which case reference, on which form; no question, no answer, no name of a person screened and nothing that was typed. It is not sealed.
audit-save = Save the audit
audit-reading = Reading every case …
audit-saved = Saved: { $detail } rows. The file is not sealed, and saving it is on record.

## The tools of this device: what is switched on, what a trust loaded

tools-back = Back to the cases
tools-back-list = Back to the tools
tools-title = Tools
tools-intro = Every screening tool on this device. Whoever switches one on or off, or loads one, is kept with the time.
tools-own = Loaded by your organisation
tools-own-none = None yet. A tool your organisation holds a licence for can be loaded from two files.
tools-shipped = In this package
tools-load = Load a tool
tools-history = What was done
tools-history-none = Nothing yet
tools-not-read = The tools of this device could not be read, so nothing was changed. Lock Liaison, then unlock it again.

tool-on = On
tool-not-checked = Off until checked
tool-off = Off
tool-not-yet = Licence begins { $day }
tool-ended = Licence ended { $day }
tool-removed = Taken away
tool-unusable = Cannot be used

tool-version = Version { $version }
tool-measures = Measures
tool-version-label = Version
tool-wording = Wording
tool-wording-verified = The wording was checked against the owner’s form.
tool-cut-off-here = Cut-off used here: { $label }, { $from } or more.
tool-licence = Licence
tool-state = On this device
tool-owner = Owner
tool-grant = Reference of the licence
tool-ods = Organisation (ODS code)
tool-dates = Licence runs
tool-dates-value = { $from } to { $until }
tool-declared-by = Declared by
tool-electronic = Use on a device
tool-electronic-value = Allowed, as declared
tool-loaded = Loaded
tool-loaded-value = { $when }, { $author }
tool-hash = SHA-256 of { $file }
tool-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
tool-questions-label = Questions
tool-self-tests = Self-tests
tool-self-tests-value = { $count } passed

tool-switch-on-title = Switch it on
tool-switch-on-intro = Hold every question, answer and number of points against the owner’s own form first.
tool-against = What was it checked against?
tool-against-hint = The owner’s form: its title, edition, and where you have it from
tool-no-against = Say what it was checked against
tool-by = Who checked it?
tool-by-hint = Name and role
tool-no-by = Say who checked it
tool-cut-off = Which cut-off did your Clinical Safety Officer set?
tool-no-cut-off = Choose the cut-off that your Clinical Safety Officer set
tool-cut-off-option = { $label }: { $from } or more
tool-switch-on = Switch on
tool-switch-off = Switch off
tool-switch-off-hint = It can no longer be begun. What was begun can be finished.
tool-again = Check it again

tool-save = Save { $file } again
tool-save-hint = The same bytes as were loaded.
tool-remove = Take this tool away
tool-remove-hint = It goes off the list. Its two files stay, sealed, in the journal of this device until the device is wiped.
tool-remove-used = Cases on this device hold answers to it: they can still be read and are scored, and it can no longer be begun.

load-title = Load a tool
load-intro = Choose the two files of a tool that your organisation holds a licence for. Nothing leaves this device.
load-questionnaire = Questions: questionnaire.json
load-questionnaire-hint = A FHIR Questionnaire, R4 or R5
load-scoring = Scoring and licence: scoring.json
load-scoring-hint = Points, bands, cut-offs, the licence, and at least three self-tests
load-check = Check the files
tool-no-file = Choose this file
tool-file-not-read = { $file } could not be read ({ $name }). Choose it again.

confirm-title = Is this the tool, and is the licence right?
confirm-intro = Both files are in order, and the self-tests pass. By loading the tool you confirm that what is declared is true.
confirm-load = Load this tool
confirm-other = Choose other files

## Why a file is not taken. $found is what stands there.

pack-refused = { $file }: { $why }
pack-refused-at = { $file }, at { $path }: { $why }
pack-too-large = the file is larger than 512 KB
pack-not-text = this is not a text file in UTF-8
pack-not-json = this is not JSON: { $found }
pack-too-deep = lists and groups are nested too deeply here
pack-too-many-items = there are more than { $found } questions and groups
pack-number = the number { $found } is too large
pack-not-a-questionnaire = this is a FHIR { $found }, not a Questionnaire
pack-modifier = a modifierExtension ({ $found }) changes the meaning in a way Liaison does not know
pack-implicit-rules = implicitRules change the meaning in a way Liaison does not know
pack-logic = this is logic that Liaison does not carry out ({ $found })
pack-value-set = the answers are in a list outside the file (answerValueSet { $found }); list them as answerOption
pack-attachment = pictures and attachments are not shown, so a question must not need one
pack-html = there is HTML in this text (“{ $found }”); only plain text is taken
pack-address = there is a web address in this text (“{ $found }”); only plain text is taken
pack-control = there is a hidden character in this text ({ $found })
pack-any-code = answers other than those listed cannot be given here ({ $found })
pack-empty = { $found } is needed and is missing or empty
pack-no-declaration = the licence is not declared: owner, grant_reference, ods_code, from, until, declared_by, electronic_use
pack-not-electronic = the licence has to allow use on a device: electronic_use is not true
pack-dates = the licence ends before it begins ({ $found })
pack-ended = the licence ended on { $found }
pack-ods = “{ $found }” is not an ODS code: three to ten capital letters and digits
pack-self-tests = at least three different self-tests are needed, and there are { $found }
pack-id = the id “{ $found }” may only have small letters, digits and hyphens
pack-id-taken = the id “{ $found }” belongs to a tool or form of this package; choose another
pack-topic = a topic is needed, one of: { $found }
pack-in-use = cases on this device hold answers to “{ $found }”, so only its licence may change; give a new edition an id of its own
pack-refused-by-loader = { $found }

### The key that handouts are signed with.

team-key-title = Signing handouts
team-key-none = Handouts and sealed packs made on this tablet are not signed. With a team key, whoever opens one can see that your team made it. Make one key for the whole team, and take it to your other tablets as a sealed file.
team-key-name = Name of the team, as people will see it
team-key-no-name = Enter the name of the team
team-key-make = Make a team key
team-key-made = The team key is made. Handouts and sealed packs made on this tablet are signed from now on.
team-key-is = Handouts and sealed packs made on this tablet are signed by { $name }. Fingerprint of the key: { $key }
team-key-public = Whoever looks after the page that opens handouts, or sealed packs, puts this line into its list of keys. It is no secret:
team-key-copy = Copy the line
team-key-copied = The line is copied.
team-key-not-copied = The browser did not copy it. Select the line and copy it by hand.
team-key-carry = Take the key to another tablet
team-key-remove = Sign no longer on this tablet
sign-directory = Sign a directory file
sign-directory-hint = Whoever gets the directory can then see that it is yours, and that nothing in it was changed. Keep the signature beside the file, under its name with “.sig” at the end. Sign it again after each change.
sign-directory-do = Sign it and save the signature
sign-directory-not-one = This is no directory file, so it was not signed. { $detail }
sign-directory-unread = The browser could not read the file ({ $detail }). It may have been moved: choose it again.

tablet-directory = Directory of services
tablet-directory-intro = Make the directory that everybody refers from, out of the list your trust has.
tablet-directory-go = Directory of services
