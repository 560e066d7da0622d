### Sealed files: a case handed over, a backup, opening either; where two tablets differ; and a case deleted after it.

files-title = Sealed files
files-intro = A sealed file is locked: only the passphrase, or the tablet it is made for, opens it. Whatever is opened is added to what is here. Nothing here is replaced.
files-open = Open a sealed file
files-backup = Back up everything

own-title = Address of this tablet
own-intro = A colleague who has this address can lock a file so that only this tablet opens it. It is no secret. Compare the fingerprint by phone.
own-show = Show the address
own-address = Address
own-fingerprint = Fingerprint
own-copy = Copy the address
own-copied = Copied.
own-not-copied = This page cannot copy. Press and hold the address to select it.

transfer-link = Hand this case over to a colleague
transfer-title = Hand this case over
transfer-intro = You make a sealed file of this case with everything in it, and send it in the way your trust allows. The case stays here too.
transfer-lock = How is the file locked?
transfer-by-passphrase = With a passphrase
transfer-by-passphrase-hint = You tell it to them by phone
transfer-by-address = For their tablet
transfer-by-address-hint = They send you its address, which begins with LA1
transfer-known = For the tablet of { $name }
transfer-known-hint = You have its address
transfer-name = Who is it for?
transfer-name-hint = The name stays in this case
transfer-no-name = Enter who the file is for
transfer-address = Address of their tablet
transfer-address-hint = LA1 and 14 groups of five. Paste it, or type it from paper.
transfer-new = Passphrase for this file
transfer-new-hint = At least 12 characters. Tell it by phone. Never send it with the file or in a message.
transfer-make = Make the file
transfer-check = Go on
compare-title = Is it their tablet?
compare-intro = Phone { $name } on a number you already have. Ask for the fingerprint on the page “This tablet” of their tablet. It must be the same as this one:
compare-same = It is the same: make the file
compare-not = It is not the same
compare-why = If one letter differs, the file would be locked for somebody else. Ask for the address again.

made-title = The file is made
made-transfer = It holds this case as it is now, with { $entries } entries.
made-backup = { $cases ->
    [one] It holds one case and the journal of this tablet.
   *[other] It holds { $cases } cases and the journal of this tablet.
}
made-key = It holds the team key, and no case.
made-save = Save { $name }
made-only-now = Save it now. When you leave this page it is gone, and you would have to make another.
made-passphrase = Without the passphrase nobody can open it. Tell it by phone.
made-receipt = Whoever opens it sees the receipt { $receipt } and can read it to you. Then you know that they have the whole file.
made-keep = Keep it where your trust allows, and not on this tablet: if the tablet is lost, so is the file.
made-damaged = Part of these cases cannot be read on this tablet. Only what can be read is in the file, and another tablet will refuse it:
make-working = Locking the file …
make-working-hint = This takes about a second on purpose: it makes guessing slow.
make-not = No file was made
make-changed = The case changed while the file was being made. Nothing is lost. Make the file again.
make-too-large = The case is too large for one file. Nothing is lost. Tell whoever looks after Liaison.
make-backup-too-large = There is too much on this tablet for one backup. Nothing is lost. Hand the cases over one by one instead.

carry-key-title = Take the team key to another tablet
carry-key-intro = You make a sealed file of the team key, with no case in it. Open it on the other tablet, then delete the file. Whoever has the key can sign handouts in the name of your team.
carry-key-passphrase = Passphrase for this file
carry-key-passphrase-hint = At least 12 characters. Tell it by phone, and not beside the file.
backup-title = Back up everything
backup-intro = You make a sealed file of all cases on this tablet. Opened on this tablet or another, it adds whatever is missing there.
backup-settings = Settings and tools are in the file too, and are not taken over when it is opened.
backup-passphrase = Passphrase for this backup
backup-passphrase-hint = At least 12 characters. Keep it where your trust keeps such things, and not beside the file. If it is forgotten, the backup is lost.

address-not-one = This is not the address of a tablet. It begins with LA1. Ask for it again.
address-newer = This address comes from a newer Liaison. Ask for a file locked with a passphrase, or open the newer version here.
address-mistyped = There is a slip in this address. Compare each group, or paste it.

open-title = Open a sealed file
open-intro = A file with the ending .liaison, from a colleague or from a backup. What is in it is added to what is here. Nothing is replaced.
open-file = The file
open-choose = Look at this file
open-other = Choose another file
open-working = Opening the file …
open-says = What the file says of itself
open-kind = Kind
open-kind-transfer = Handed over by another tablet
open-kind-backup = A backup
open-made = Made
open-by-key = This file is locked for this tablet. It needs no passphrase.
open-passphrase = Passphrase of the file
open-passphrase-hint = Whoever made it tells you by phone
open-go = Open it
open-wait = Looking whether it is for this tablet …
open-not = The file was not opened

file-none = Choose a file
file-not-read = The browser could not read the file ({ $detail }). Nothing here changed. It may have been moved: choose it again.
file-not-liaison = This is not a sealed file of Liaison. Nothing here changed. Look for a name that ends in .liaison.
file-newer = A newer Liaison made this file. Nothing was taken from it and nothing is lost. Open the newer version and try there.
file-cut-short = The end of this file is missing: it did not come whole. Nothing here changed. Fetch it again, or ask for it again.
file-too-large = This file is larger than a tablet can open. Nothing here changed. Ask for the cases one by one.
file-wrong-passphrase = That passphrase does not open this file. Nothing is lost. Check for capital letters, or ask for the passphrase again by phone.
file-no-passphrase = No passphrase opens this file. Nothing here changed. Ask for one that is locked with a passphrase, or for this tablet.
file-not-for-this-tablet = This file is locked for another tablet. Nothing here changed. Open it there, or give your address and ask for a new file.
file-damaged = Something in this file was changed after it was made. Nothing was taken from it and nothing here changed. Ask for it again.
file-not-understood = The file opened, but it does not hold what Liaison writes. Nothing was taken from it and nothing here changed. Tell whoever looks after Liaison.

received-title = What was taken from the file
received-from = From { $author }, { $tablet }, made { $when }. A file does not prove who made it: this is what it says.
received-key = The key of { $name } is in it. Fingerprint: { $key }. Compare it with the other tablet before you use it.
received-key-other = It takes the place of the key of { $name }.
received-key-use = Sign handouts here with this key
received-key-used = Handouts made on this tablet are signed with it.
received-none = There is no case in this file.
received-new-case = { $count ->
    [one] New here, with 1 entry
   *[other] New here, with { $count } entries
}
received-entries = { $count ->
    [0] Nothing new: everything in the file was here already
    [one] 1 new entry
   *[other] { $count } new entries
}
received-conflicts = { $count ->
    [one] 1 answer differs between two tablets
   *[other] { $count } answers differ between two tablets
}
received-not = Nothing was taken.
received-settings = Settings and tools of the other tablet are in the file and were not taken over.
received-receipt = Receipt: { $receipt }. Read it to whoever made the file, so that they know you have it.
received-storing = This is not stored yet. The receipt is shown here when it is. Keep this page open.
received-done = Cases on this device
received-newer = Some entries were written by a newer Liaison, or are not entries at all. Open the newer version and try there.
received-changed = The case changed while the file was being opened. Open the file again.
received-foreign = Entries of another case are mixed in. Ask for the file again.
received-forked = Two different entries stand at the same place ({ $detail }). That tablet went on from an old copy of itself. Nothing here changed. Tell whoever looks after Liaison.
received-broken = Entries are missing from the file, or were changed. Ask for the file again.
received-too-many-tablets = More tablets wrote this case than Liaison takes together. Nothing here changed. Tell whoever looks after Liaison.
received-damaged = The copy on this tablet is damaged, so nothing can be added to it. Open the file on another tablet.

conflicts-banner = { $count ->
    [one] 1 answer differs between two tablets. Choose which one stays.
   *[other] { $count } answers differ between two tablets. Choose which ones stay.
}
conflicts-title = Answers that differ
conflicts-intro = Two people recorded these on two tablets without knowing of each other. Keep one of each. The other stays in “What was done”.
conflicts-none = Nothing differs between tablets.
conflicts-settled = Every difference is settled.
conflicts-keep = Keep this one
conflicts-keep-of = Keep the one of { $author }, { $when }
conflicts-shown = This one is shown now
conflicts-name = Show the name
conflicts-urgency = How urgent it is
conflicts-cleared = No answer
conflicts-reference = The reference of this case
conflicts-run = It was begun on two tablets. Which one counts?
conflicts-run-side = Begun { $when }. Answered: { $answered } of { $of } questions.
conflicts-run-answers = Show the answers
conflicts-administered = How it was given
conflicts-administered-plain = Nothing particular
conflicts-action = Was this done?
conflicts-action-done = Done.
conflicts-action-not-done = Not done after all.
conflicts-included = Is its result in the reports for: { $recipient }?

copies-title = Has it arrived?
copies-made = A sealed file of this case was made for { $recipient }, { $when }. Nobody has confirmed to have it.
copies-receipt = Receipt
copies-receipt-hint = Such as 4F2A-9C01. The tablet that opened the file shows it. Ask them to read it to you.
copies-no-receipt = Enter the receipt that they read to you
copies-wrong-receipt = No file of this case has this receipt. Ask them to read it again.
copies-older = That is the receipt of the file made { $detail }. A later file of this case was made, and nobody has confirmed to have that one.
copies-who = Who confirmed that they have it, and how?
copies-who-hint = Such as: R. Ellis, by telephone. Call them on a number you know.
copies-missing = Enter who confirmed to have the file, and how
copies-confirm = It has arrived

delete-go = Delete this case from this tablet
delete-title = Delete case { $reference } from this tablet
delete-lost = { $count ->
    [one] Its one entry will be gone from this tablet. No code and no passphrase brings it back.
   *[other] Its { $count } entries will be gone from this tablet: every answer, score, decision and referral, and what was done when. No code and no passphrase brings them back.
}
delete-unconfirmed = Nobody has confirmed to have this case. If it is nowhere else, it is gone for good.
delete-changed = Its transfer was confirmed { $when }, but the case was changed since. What was changed is gone for good.
delete-confirmed = Its transfer was confirmed { $when }, and nothing was changed since.
delete-stays = This tablet keeps on record the reference, the number of entries, who deleted it and when. Files you saved and pages you printed are not touched.
delete-sure = I am sure
delete-yes = Delete this case
delete-done = Case { $detail } is deleted from this tablet. That it was is under “This tablet”, “What happened to this tablet”.
purge-done = { $detail ->
    [one] One case was deleted here, because somebody else confirmed to have it. Which one is under “This tablet”, “What happened to this tablet”.
   *[other] { $detail } cases were deleted here, because somebody else confirmed to have them. Which ones is under “This tablet”, “What happened to this tablet”.
}
purge-changed = A case was not deleted: another tab has worked on it since. It is in the list again. Open it, then decide.
