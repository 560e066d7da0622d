### The directory of services: a service as it is shown, and looking for one.

directory-fictional = These services are made up, to show how Liaison works. Load your own directory before you use it for real.
directory-refused = The directory beside Liaison (directory.json) cannot be used, and the one from before is in use. Tell whoever looks after it: { $detail }
directory-version = { $title }, version { $version }

service-how = How to refer
service-eligibility = Who it is for
service-phone = Phone
service-email = E-mail
service-url = Web address
service-contact = Key contact
service-bank-holidays = Bank holidays
bank-holidays-closed = Closed
bank-holidays-open = Open
service-requires = Asks for first
service-languages = Languages
service-area = Area
service-provider = Provided by
service-sector = Kind of provider
service-size = Size
service-checked-by = { $day }, by { $by }
service-address = Address
service-hours = Hours
service-wait = Wait
service-funding = Funding
service-checked = Last checked
sector-statutory = Public service
sector-vcs = Voluntary sector
sector-independent = Independent
open-always = Open day and night
open-until = Open now, until { $time }
open-until-tomorrow = Open now, until { $time } tomorrow
open-days = Open now, day and night
open-holiday = { $name }: its hours today are not recorded. Ring first
open-holidays-not-listed = Ring first: the bank holidays of this year are not in this version
opens-today = Closed now, opens today at { $time }
opens-day = Closed now, opens { $day } at { $time }
open-unknown = Hours not recorded
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

finder-title = Services
finder-words = Words in the name or description
finder-need = Need
finder-area = Area
finder-any = Any
finder-open-now = Open now
finder-same-day = Can take somebody the same day
finder-count =
    { $count ->
        [0] No service fits. Take away a word, or choose any need or area.
        [one] One service
       *[other] { $count } services
    }
finder-more = The first { $count } are shown. Add a word, a need or an area.

# A list of services read from a file: why it cannot be read
directory-title = Directory of services
directory-in-use = The directory in use
directory-count = { $count ->
        [one] One service.
       *[other] { $count } services.
    }
directory-none-yet = This one is made up, to show how Liaison works. Open the list of services that your trust has, look over what is read from it, and save it as directory.json beside Liaison: then everybody works with it.
directory-not-read = The browser could not read that file ({ $detail }). Nothing was changed. Choose it again.
directory-saved = directory.json was saved. Give it to whoever looks after Liaison, to be put beside index.html. Every device takes it over when it is next online.

import-title = Open a list of services
import-intro = Nothing is changed by opening it: you see first what each column is taken for, and what every row would change.
import-file = The file
import-kinds = XLSX, ODS, CSV or another text file with columns
import-reading = The file is being read.
import-comparing = The rows are being read.
import-so-far = { $done } so far
import-so-far-of = { $done } of { $of }
import-cancel = Stop
import-of-file = { $file }: { $rows } rows
import-sheet = Sheet
import-hidden = (hidden)
import-columns = What each column means
import-unsure = { $count ->
        [0] Look over what each column is taken for.
        [one] One is a guess. Look over what each column is taken for.
       *[other] { $count } are guesses. Look over what each column is taken for.
    }
import-heading = Heading
import-values = First values
import-means = Means
import-no-heading = Column { $number }, without a heading
import-compare = Show what would change
import-compare-again = Read the rows again
import-no-name-column = No column holds the name of the service. Say which one does.
import-other-file = Open another file
import-back = Back to the columns
import-report = What would change
import-nothing-yet = Nothing is changed yet. Rows that are left out change nothing; correct them in your list and open it again.
import-absent = { $count ->
        [one] One service of the directory in use is not in this list. It stays.
       *[other] { $count } services of the directory in use are not in this list. They stay.
    }
import-marks = What was put right, guessed or not understood
import-in-rows = { $count ->
        [one] (one row)
       *[other] ({ $count } rows)
    }
import-rows = Rows
import-count-to-check = To check
import-count-added = New: { $count }
import-count-changed = Changed: { $count }
import-count-unchanged = As it is: { $count }
import-count-duplicate = Perhaps twice: { $count }
import-count-refused = Left out: { $count }
import-count-all = All: { $count }
import-shown = { $count ->
        [0] No rows.
        [one] One row.
       *[other] { $count } rows.
    }
import-more = Show more rows
import-row = Row { $number }: { $name }
import-changed = Changes: { $fields }
import-duplicate-of = Perhaps the same as { $service }
import-unmapped = Words that are no codes yet
import-unmapped-intro = { $count ->
        [one] One word of the list is none that matching knows. Without a code it is kept as text only.
       *[other] { $count } words of the list are none that matching knows. Without a code they are kept as text only.
    }
import-code = { $field }: { $text }
import-code-none = Keep as text only
import-new-area = A new area of this name
import-save-title = Save the directory
import-save-intro = The file directory.json holds all of it. It replaces the one beside Liaison; keep the old one.
import-name = Name of the directory
import-save = { $count ->
        [one] Save with one service
       *[other] Save with { $count } services
    }

import-error-unknown-kind = This is not a kind of file that can be read here. Save the list as XLSX, ODS or CSV and open that.
import-error-old-workbook = This workbook is of an older or binary kind. Open it in your spreadsheet program, save it as XLSX and open that.
import-error-encrypted = This workbook has a password. Save a copy without one and open that.
import-error-damaged = This file is cut off or damaged. Save it again from the program it comes from.
import-error-too-large = This file is too large to be read here. Take out sheets and columns that are not needed, or split it.
import-error-empty = There is nothing in this file.
import-error-cancelled = Stopped. Nothing was changed.
import-error-json = This file is not a list of services that can be read here.

# What would happen to a row
import-outcome-added = New
import-outcome-changed = Changed
import-outcome-unchanged = As it is
import-outcome-refused = Left out
import-outcome-duplicate = New, perhaps the same as another
import-refused-no-name = It has no name.
import-refused-no-contact = It has no telephone number, e-mail, web address or address.
import-refused-part-of-another = It belongs to the service in another row and has no name of its own.
import-refused-shape = It is not a service as this kind of file describes one.

# What a meaning of a column rests on
import-why-nothing = Not recognised
import-why-heading = From its heading
import-why-content = From what is in it
import-why-remembered = As last time
import-why-person = Chosen by you
import-confidence-none = Not used
import-confidence-guess = A guess: please check
import-confidence-sure = Recognised

# What a column can mean
import-field-ignore = Leave out
import-field-id = Id in the list
import-field-parent = Belongs to (id of another row)
import-field-name = Name of the service
import-field-provider = Organisation
import-field-description = What it does
import-field-sector = Sector
import-field-size = Size
import-field-category = Category
import-field-need = Needs it meets
import-field-address = Address
import-field-postcode = Postcode
import-field-address-private = Address is private (yes or no)
import-field-phone = Telephone
import-field-email = E-mail
import-field-url = Web address
import-field-contact = Contact of any kind
import-field-contact-name = Name of a contact
import-field-contact-role = Role of the contact
import-field-contact-private = Contact is private (yes or no)
import-field-contact-visible = Contact may be shown (yes or no)
import-field-area = Areas it serves
import-field-languages = Languages
import-field-eligibility = Who it is for
import-field-ages = Ages, in words
import-field-min-age = Youngest age
import-field-max-age = Oldest age
import-field-sex = Women, men or anyone
import-field-women = Serves women (yes or no)
import-field-men = Serves men (yes or no)
import-field-referral-how = How to refer
import-field-referral-route = Way of referral
import-field-requires = What it asks for first
import-field-funding = Funding and cost
import-field-wait = Wait
import-field-same-day = Takes people the same day (yes or no)
import-field-hours = Opening hours
import-field-hours-note = Note on opening hours
import-field-bank-holidays-closed = Closed on bank holidays (yes or no)
import-field-on-bail = Takes people on bail (yes or no)
import-field-on-licence = Takes people on licence (yes or no)
import-field-from-custody = Takes people from custody (yes or no)
import-field-in-reach = Comes into custody (yes or no)
import-field-excluded-offences = Offences it excludes
import-field-last-checked = Last checked
import-field-checked-by = Checked by
import-field-owner = Who of the team looks after it
import-field-next-contact = Next contact due
import-field-status = Open or closed
import-field-closed = Closed (yes or no)
import-field-closed-on = Date it closed
import-field-hours-mon = Hours on Monday
import-field-hours-tue = Hours on Tuesday
import-field-hours-wed = Hours on Wednesday
import-field-hours-thu = Hours on Thursday
import-field-hours-fri = Hours on Friday
import-field-hours-sat = Hours on Saturday
import-field-hours-sun = Hours on Sunday
import-field-opens-mon = Opens on Monday
import-field-opens-tue = Opens on Tuesday
import-field-opens-wed = Opens on Wednesday
import-field-opens-thu = Opens on Thursday
import-field-opens-fri = Opens on Friday
import-field-opens-sat = Opens on Saturday
import-field-opens-sun = Opens on Sunday
import-field-closes-mon = Closes on Monday
import-field-closes-tue = Closes on Tuesday
import-field-closes-wed = Closes on Wednesday
import-field-closes-thu = Closes on Thursday
import-field-closes-fri = Closes on Friday
import-field-closes-sat = Closes on Saturday
import-field-closes-sun = Closes on Sunday

# What was undone, guessed or left unread
import-mark-encoding-guessed = The file does not say which letters it uses. Check names with accents, quotes and dashes.
import-mark-delimiter-guessed = It is not clear what separates the columns. Check that they are right.
import-mark-text-above-header = There is text above the headings. It is left out.
import-mark-header-missing = No row of headings was found. Say what each column means.
import-mark-explanation-row = The row below the headings explains them. It is left out.
import-mark-transposed = The services stand side by side, not one below the other. Turn the sheet round in your spreadsheet program first.
import-mark-drop-down-values = This sheet holds values to choose from, not services.
import-mark-dates-1904 = This workbook counts days from 1904. Its dates were read so.
import-mark-hidden-sheet = This sheet is hidden in the workbook.
import-mark-ragged-row = There is more in this row than there are headings. It may have slipped to the side.
import-mark-hidden-row = This row is hidden in the workbook.
import-mark-hidden-column = This column is hidden in the workbook.
import-mark-merged-from-above = Taken from a merged cell that begins further up.
import-mark-date-suspected = The spreadsheet had made a date of a house number. It was put back: check it.
import-mark-decimal-time = A number, not a time: 9.3 may be half past nine. Write it as a time.
import-mark-midnight-at-end = Read as midnight at the end of the day.
import-mark-error-cell = The cell shows an error of the spreadsheet. It was left out.
import-mark-dash-restored = A hidden hyphen was read as a dash.
import-mark-encoding-mended = Wrongly read letters were put right.
import-mark-markup-removed = Codes of a web page were taken out of the text.
import-mark-placeholder = A word for "not known" was left out.
import-mark-zero-restored = The telephone number had lost its first 0. It was put back.
import-mark-phone-unusual = This does not look like a telephone number of this country.
import-mark-phones-split = There are several telephone numbers. The first is the one to ring; the others are under how to refer.
import-mark-phone-extra-text = There are words beside the telephone number. They are kept under how to refer.
import-mark-email-unusual = This does not look like an e-mail address. It is kept under how to refer.
import-mark-postcode-unusual = This does not look like a postcode.
import-mark-address-vague = This says where to look, not where it is. It was left out.
import-mark-ages-unread = The ages could not be read as one range. The text is kept under who it is for.
import-mark-ages-inferred = The ages are partly a guess. Check them: the text is under who it is for.
import-mark-age-no-limit = Read as: no limit of age.
import-mark-sex-unread = It is not clear whether this is for women, men or anyone. The text is kept under who it is for.
import-mark-date-unread = The date could not be read.
import-mark-date-ambiguous = Read as day and month, in this order.
import-mark-never-checked = The date is an empty value of a program. Read as: never.
import-mark-hours-unread = The opening hours could not be read for sure. The text is kept: enter the hours.
import-mark-hours-inferred = The opening hours are partly a guess. Check them.
import-mark-hours-from-parent = The hours may be those of another row. Nothing was copied.
import-mark-child-row = This row is part of another service.
import-mark-exclusion = The text turns somebody away. Read it whole.
import-mark-private-hidden = Marked private in the list. It was left out.
import-mark-closed = Closed or paused in the list. It is never offered.
import-mark-code-unknown = There are words here that are no code of the directory. Say what they mean.
import-mark-sector-unread = The sector could not be read.
import-mark-route-unread = The way of referral could not be read. The text is kept under how to refer.
import-mark-status-unread = It is not clear whether it is open. It is paused until somebody looks.
import-mark-id-repeated = Another row has the same id.
import-mark-name-shared = Another row has the same name at another place.
import-mark-second-schedule = There are several schedules. Check which is of the service.
