### The frame, the lock, the list of cases, and what can go wrong.

name = Liaison
title = Liaison
title-error = Error: Liaison
skip-link = Skip to main content
starting = Opening …
later-coming = Fetching the rest of Liaison …
later-failed = The rest of Liaison could not be fetched, so nothing more can be shown yet. Nothing is lost. Check the connection, then try again.
lock = Lock
back = Back
back-to-case = Back to the case
continue = Continue
yes = Yes
no = No
person-bar = The case
age-unknown = age not recorded
case-reference = Case { $reference }
safety-banner = Safety
actions-open = { $count ->
    [one] 1 action open.
   *[other] { $count } actions open.
}
saving = Saving …
saved-at = Saved { $time }
nothing-to-save = Nothing to save yet
save-again = Try again
stop-now = Stop now

## The lock

lock-first-title = Set up this device
lock-first-intro = Everything you write stays on this device, encrypted with a passphrase. Nobody can open it without the passphrase, and nobody can recover it for you.
lock-title = Unlock
lock-intro = Say who is working, and enter the passphrase of this device.
lock-who = Your name
lock-who-hint = Kept with every entry you make
lock-who-missing = Enter your name
lock-passphrase = Passphrase
lock-passphrase-hint = At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.
lock-again = Passphrase again
lock-create = Set up
lock-open = Unlock
lock-opening = Unlocking …
lock-opening-hint = This takes about a second on purpose: it makes guessing slow.
lock-wrong-passphrase = That passphrase does not open this device. Nothing is lost. Check for capital letters and try again.
lock-too-short = Enter a passphrase of at least 12 characters
lock-not-the-same = Enter the same passphrase twice
lock-not-saved = Something is not saved yet, so this device was not locked. Use “Try again” at the foot of the page first.

## Home

home-title = Cases on this device
home-new = New case
home-empty = There are no cases yet. Start one with “New case”: it gets a reference without a name.
home-cases = Latest first
home-updated = last worked on { $when }
home-stopped = stopped: { $reason }
home-author = Working: { $author }
home-tools = Tools

## What can go wrong

refused-title = Liaison cannot start here
fault-catalogue = A file of questions or rules is not in order, so nothing was started. Your cases are untouched. Tell whoever looks after Liaison: { $detail }
fault-storage-denied = This browser does not allow Liaison to store anything here, so a draft could not survive. Nothing was lost. Leave private browsing, or ask your IT team to allow storage for this site.
fault-storage-full = There is no room left on this device, so the latest change is not saved. It is still on screen. Free some space, then try again.
fault-storage-blocked = Another tab or window holds an older version of Liaison. Close all other tabs of Liaison, then open it again. Nothing is lost.
fault-storage-newer = The cases on this device were written by a newer Liaison (version { $detail }). They are untouched. Open the newer version.
fault-storage-conflict = Another tab has changed this case ({ $detail }). What is on screen here is not saved. Close one of the two tabs and open the case again.
fault-storage-lost = The storage of this browser was closed or cleared while Liaison was open. What you see is still here but not saved. Write down what matters, then open Liaison again.
fault-storage-other = The browser could not store the latest change ({ $detail }). It is still on screen. Try again.
fault-damaged = A record on this device cannot be read ({ $detail }). It was not changed. The other cases can still be opened. Tell whoever looks after Liaison.
fault-locked = Liaison is locked. Unlock it and try again. Nothing is lost.
fault-no-random = This browser cannot make secure random numbers, so Liaison will not encrypt here. Use an up-to-date browser.
fault-sealing = The latest change could not be encrypted, so it was not stored. It is still on screen. Try again.
fault-no-vault = The storage of this device is empty. Open Liaison again to set it up.
fault-vault = The key of this device cannot be read: { $detail }. The cases are untouched. Tell whoever looks after Liaison.
fault-download = The browser did not save the file: { $detail }. The case is saved. Try another browser, or ask your IT team to allow downloads.
