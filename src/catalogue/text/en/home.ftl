### The list of cases.

home-title = Cases on this device
home-new = New case
home-empty = There are no cases yet. Start one with “New case”: it gets a reference without a name.
home-cases = Latest first
home-find = Find a case by its reference
home-find-hint = Such as 7Q2-K4, or a part of it. Capitals, hyphens and spaces do not matter.
home-count = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
home-count-more = { $shown } of { $count } shown: type a reference to find others
home-found = { $count ->
    [0] No case on this device has this reference
    [one] 1 case found
   *[other] { $count } cases found
}
home-found-more = { $shown } of { $count } found are shown: type more of the reference
home-updated = last worked on { $when }
home-stopped = stopped: { $reason }
home-author = Working: { $author }
home-tools = Tools
home-unreadable = Its line cannot be read. Open it to see what can.

home-ageing = { $count ->
    [one] 1 case on this tablet was opened { $days } or more days ago, and nobody has confirmed to have it.
   *[other] { $count } cases on this tablet were opened { $days } or more days ago, and nobody has confirmed to have them.
}
home-ageing-today = Safari and iPads erase storage after seven days without use: transfer or export them today.
home-ageing-late = Safari and iPads erase storage after seven days without use, and do not ask. What is erased is gone for good. Stop and transfer or export them now.
home-ageing-oldest = Open the oldest: { $reference }, opened { $day }
