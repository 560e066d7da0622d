### The lock, the storage behind it, and this device left clean.

## The lock

blank-title = Hidden
blank-show = Show the lock

lock-first-title = Set up this device
lock-first-intro = Everything you write stays on this device, encrypted with a passphrase. Next you get a recovery code for your manager: without a passphrase or that code nobody can open it, and nobody can recover it for you.
lock-title = Unlock
lock-working = Who is working?
lock-only = { $name }
lock-who = Your name
lock-who-hint = Kept with every entry you make, and shown on the lock of this device
lock-who-missing = Enter a name
lock-passphrase = Passphrase
lock-passphrase-hint = At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.
lock-again = Passphrase again
lock-create = Set up
lock-open = Unlock
lock-opening = Unlocking …
lock-opening-hint = This takes about a second on purpose: it makes guessing slow.
lock-by-code = Use the recovery code
lock-by-passphrase = Use a passphrase
lock-code = Recovery code
lock-code-hint = Capital or small letters, with or without the hyphens
lock-code-intro = The code that was printed when this device was set up. With it you can set new passphrases; the cases stay as they are.
lock-wrong-passphrase = That passphrase does not open this device. Nothing is lost. Check for capital letters and try again.
lock-mistyped-code = There is a slip in the recovery code. Compare each group with the paper. This did not count as an attempt.
lock-wait = { $detail ->
    [one] Too many wrong attempts. Wait 1 second, then try again. Nothing is lost.
   *[other] Too many wrong attempts. Wait { $detail } seconds, then try again. Nothing is lost.
}
lock-too-short = Enter a passphrase of at least 12 characters
lock-not-the-same = Enter the same passphrase twice
recovery-lost = A recovery code was made, and Liaison was locked before anybody said that it was written down. It is not shown again. Make a new one under “This tablet” and give it to your manager.

## Left clean

clean-done = This device is clean
clean-done-intro = Liaison erased every case, its keys and its settings, then opened its storage again and found it empty.
clean-done-held = Liaison erased every case, its keys and its settings. It could not open its storage again to look, because another tab still holds it.
clean-remains = What remains
clean-databases-none = No database of Liaison: the browser lists none.
clean-databases-some = An empty database of Liaison, which another tab still holds. Close the other tabs of Liaison and it goes.
clean-databases-unknown = Whether an empty database is left cannot be seen here: this browser does not list them.
clean-caches = { $count ->
    [0] No copies of the program’s own files kept for use without a network.
   *[other] Copies of the program’s own files, for use without a network. They hold nothing about anybody.
}
clean-other = { $count ->
    [0] Nothing in the other stores of this browser.
   *[other] { $count } records of other pages of this site. Liaison writes none of these.
}
clean-files = Files you saved (reports, transfers, backups) and what you printed: they lie where you put them, for example in Downloads. Liaison cannot see or delete them.
clean-history = That this page was visited, in the history of the browser.
clean-again = To use this device again, load this page again and set it up.

erased-title = Liaison was erased here

## What can go wrong with the storage and its key

fault-storage-denied = This browser does not allow Liaison to store anything here, so a draft could not survive. Nothing was lost. Leave private browsing, or ask your IT team to allow storage for this site.
fault-storage-full = There is no room left on this device, so the latest change is not saved. It is still on screen. Free some space, then try again.
fault-storage-blocked = Another tab or window holds an older version of Liaison. Close all other tabs of Liaison, then open it again. Nothing is lost.
fault-storage-newer = The cases on this device were written by a newer Liaison (version { $detail }). They are untouched. Open the newer version.
fault-storage-conflict = Another tab has changed this case ({ $detail }). What is on screen here is not saved. Close one of the two tabs and open the case again.
fault-storage-lost = The storage of this browser was closed or cleared while Liaison was open. What you see is still here but not saved. Write down what matters, then open Liaison again.
fault-storage-erased = Everything that Liaison kept in this browser was erased in another tab or window, so nothing is shown here any more. Load this page again to set this device up.
fault-storage-other = The browser could not store the latest change ({ $detail }). It is still on screen. Try again.
fault-locked = Liaison is locked. Unlock it and try again. Nothing is lost.
fault-sealing = The latest change could not be encrypted, so it was not stored. It is still on screen. Try again.
fault-no-vault = The storage of this device is empty. Open Liaison again to set it up.
fault-vault = The key of this device cannot be read: { $detail }. The cases are untouched. Tell whoever looks after Liaison.
fault-no-memory = This device does not have the memory free to work out the key (64 MB). Nothing is lost. Close other tabs and apps, then try again.

## Where the browser denies storage, in the one file

forgets-banner = Nothing is kept here.
forgets-banner-do = This browser lets the file store nothing: when this page is closed, everything is gone. Save a sealed file before you leave.
forgets-save = Save a sealed file
forgets-foot = Kept until this page is closed
lock-first-forgets = What you write is kept on this page only, encrypted with a passphrase. Nobody can recover the passphrase for you.
clean-done-forgets = Liaison erased every case, its keys and its settings from the memory of this page. None of it was ever stored on this device.
fault-download-forgets = The browser did not save the file: { $detail }. The case is still on this page, and nowhere else: do not close it. Ask your IT team to allow downloads.
