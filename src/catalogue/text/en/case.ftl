### The list of cases, a case with its task list, what was done, the appropriate adult, stop.

## The list of cases

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

case-gone = This case is not on this tablet any more. What was deleted is under “This tablet”, “What happened to this tablet”.

## A case

case-title = Case { $reference }
case-stopped = Stopped: { $reason }, { $when }. Carry on where it was left.
case-about = Identify and screen
case-assessments = Assess
case-decide = Decide, refer, report
case-timeline = What was done
task-not-started = Not started
task-done = Done
task-not-decided = Not decided
task-outcome = Outcome of screening and urgency
task-referral = Services and referrals
task-referrals = { $count ->
    [0] None
    [one] 1 referral
   *[other] { $count } referrals
}
task-report = Report files
task-reports = { $count ->
    [0] None
    [one] 1 made
   *[other] { $count } made
}
task-score = { $total } of { $most }

damaged-banner = Part of this case cannot be read. What can be read is shown; nothing can be changed. Tell whoever looks after Liaison.
damaged-only = Nothing was changed: part of this case cannot be read, so it can only be looked at.
damage-missing = Entry { $place } is missing.
damage-changed = Entry { $place } was changed or does not belong there.
damage-newer = Entry { $place } was written by a newer Liaison.
damage-unreadable = Entry { $place } is not one this version knows.
damage-foreign = Entry { $place } belongs to another case.
damage-out-of-chain = Entry { $place } does not follow what was before it.

adult-title = Appropriate adult
adult-required = Appropriate adult required: the person is under 18.
adult-none = Not arranged yet.
adult-arranged = Arranged.
adult-present = Present.
adult-delayed = Delayed: { $reason }
adult-intro = A child must have an appropriate adult in police custody and at a voluntary interview. It cannot be you, or anyone from the police.
adult-mark-arranged = Arranged
adult-mark-present = Present
adult-mark-delayed = Delayed
adult-reason = Reason for the delay
adult-no-reason = Give the reason for the delay

stop-title = Stop now
stop-intro-forgets = Being called away is a normal ending. Everything so far stays on this page, with what was covered, until it is closed: save a sealed file first. Why does the contact end?
stop-intro = Being called away is a normal ending. Everything so far is kept, with what was covered. Why does the contact end?

## What was done

entry-opened = Case { $reference } opened
entry-started = Began: { $form }
entry-answered = { $form }: { $question } { $answer }
entry-cleared = (cleared)
entry-name = (recorded)
entry-administered = How { $form } was given: { $how }
entry-administered-plain = How { $form } was given: nothing marked
entry-finished = Gone through to its end: { $form }
entry-run-kept = Begun on two tablets: { $form }. Kept the one begun { $when }.
entry-stopped = Stopped: { $reason }
entry-urgency = Urgency decided: { $tier }. { $reason }
entry-action = Done: { $action }
entry-action-told = Told: { $told }.
entry-action-undone = Not done after all: { $action }
entry-urgency-withdrawn = Decision on urgency taken back
entry-referral-withdrawn = Draft of a referral taken back
entry-adult-arranged = Appropriate adult arranged
entry-adult-present = Appropriate adult present
entry-adult-delayed = Appropriate adult delayed: { $reason }
entry-referred = Referral drafted: { $service }
entry-report-draft = Draft report made for: { $recipient }
entry-report-final = Final report, version { $version }, made for: { $recipient }
entry-transferred = Sealed file of this case made for: { $recipient } (entries in it: { $entries })
entry-transfer-confirmed = Confirmed that the file has arrived: { $receipt }
entry-transfer-confirmed-of = Confirmed that the file with the receipt { $file } has arrived: { $receipt }
entry-received = Entries taken from another tablet's file: { $entries }
entry-tool-included = Result of { $tool } put into the reports for: { $recipient }
entry-tool-left-out = Result of { $tool } left out of the reports for: { $recipient }
