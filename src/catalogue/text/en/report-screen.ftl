### The screen on which report files are made. The words of the report itself are in report.ftl.

reports-title = Report
report-recipient = Who is it for?
report-refused-title = No file can be made
report-refused = No file was made for { $recipient }. Sharing: { $sharing }. Change what was agreed under “Who may be told what” if it has changed.
report-nothing-written = There is nothing to report yet. Fill in “Your part of the report” first.
report-not-ready = No final report was made. These have no answer yet:
report-made = The files are made. Save both; they are not kept here.
report-save = Save { $name }
report-what = Two files for { $recipient }: one to read and print, one for computers. Read them before you send them.
reports-draft = Make a draft
report-final = Sign and make the final report
report-final-hint = Signing says that you have read it, and that it is yours.
report-withheld = Left out, because the person did not agree to share it with them. The file does not say that anything was left out.
report-withheld-any = What needs agreement to every topic
report-withheld-unknown = What belongs to no topic on the list
report-reread = Your own words are not checked by the program. Read these again, so that they do not name it either:
