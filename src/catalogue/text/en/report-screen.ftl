### The screen on which report files are made. The words of the report itself are in report.ftl.

report-title = Report
report-recipient = Who is it for?
report-refused-title = No file can be made
report-refused = No file was made for { $recipient }. Sharing: { $sharing }. Change what was agreed under “Who may be told what” if it has changed.
report-nothing-written = There is nothing to report yet. Fill in “Your part of the report” first.
report-not-ready = No final report was made. These have no answer yet:
report-made = Files saved by the browser:
report-what = Two files for { $recipient }: one to read and print, one for computers. Read them before you send them.
report-draft = Make a draft
report-final = Sign and make the final report
report-final-hint = Signing says that you have read it, and that it is yours.
report-withheld = Left out, because the person did not agree to share it with them:
report-withheld-hint = The file does not say that anything was left out. Read your own words again: they must not name it either.
