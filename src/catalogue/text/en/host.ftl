### What the page around is told, and the names of those who work on it.

author-alone = whoever used this page
author-host = { $author } (filled in by the page)

## On the page of somebody else

input-refused = This page gave Liaison something it cannot use, so nothing was started. Tell whoever looks after this page: { $detail }
export-forbidden = The page around Liaison did not let the file { $detail } leave. Nothing was saved. Ask whoever looks after this page.
ask-locked = Liaison is locked. Somebody has to unlock it first.
ask-no-case = No case is open.
ask-unknown = There is no “{ $detail }” here.
ask-answers-open = Somebody is giving answers here that nobody has seen yet. Let them go through to the end, or take this place away and put it in again.
ask-not-here = That is not to be had here: one instrument, or the directory, is shown alone.
