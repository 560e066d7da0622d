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
