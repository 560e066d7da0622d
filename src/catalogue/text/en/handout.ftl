### Handouts: what is written into one beside the words of the directory, and what whoever makes one is told. What the
### person reads is in the tables of fixed sentences (`handout/<language>.json`).

### Where it survives. A way that cuts says what to do instead.

handout-code-whole =
    { $length ->
        [one] Print the code, or show it on the screen.
       *[other] Print all { $length } codes. Each opens a part of the services.
    }
handout-code-cut = It does not fit a code. Give the sheet on paper, or choose fewer services or shorter words.
handout-message-whole =
    { $length ->
        [one] It is one text message.
       *[other] It is { $length } text messages. The phone shows them as one.
    }
handout-message-cut = It would be { $length } text messages, and some may not arrive. Send fewer services, or give the sheet on paper.
handout-link-message-whole =
    { $length ->
        [one] The link is one text message.
       *[other] The link is { $length } text messages. The phone shows them as one.
    }
handout-link-message-cut = The link would be { $length } text messages, and a phone may cut it. Send the text with names and numbers instead, or let the person scan the code.
handout-link-whole = The link arrives whole.
handout-link-cut = The link is too long here: { $length } letters. Send the sheet as a file, or let the person scan the code.

handout-address-plain-http = The address begins with http. Whoever is between can read and change what the person sees. Use an address that begins with https.
handout-address-intranet = The address is inside your network. The person cannot open it outside. Use a public page.

### The screen.

handout-title = Handout
handout-what = A paper, a code, a message or a link with services, times and how to get there. It holds nothing about the person, and nobody is told anything by it.
handout-services = What is on it
handout-services-hint = Services the person was referred to or told about are ticked. Tick what they want to take with them.
handout-signposts = What else may help
handout-signposts-hint = For everybody, whatever was found. None is ticked by itself.
handout-team = Say who gave it: { $team }
handout-appointment = Appointment at { $service }
handout-appointment-agreed = They agree to have it on the handout
handout-appointment-day = Day, for example 1 12 2026
handout-appointment-time = Time, for example 14:30. Leave it empty if it is not known
handout-appointment-words = With whom, and where to report
handout-appointment-unread = The day or the time of the appointment at { $detail } cannot be read, or the day is over. Write it like 1 12 2026 and 14:30.
handout-closed = { $service } takes nobody at present, so it is not on the handout.
handout-no-services = No service fits yet. Services appear here once needs are recorded, or once the person was told about a service.
handout-kind = How it is made
handout-large-print = Large print
handout-discreet = Discreet: services about abuse are left off, and so are words that would show it to somebody else who reads it
handout-language = Language of the headings and sentences
handout-language-partly = (in part; the rest is in English)
handout-left-out = Left off the discreet version: { $services }. Tell them about it in words.
handout-left-out-part = Some words about { $services } are left off, because they would give away what it is about.
handout-nothing-left = Nothing is on it. Tick a service, or give them the numbers in words.
handout-signed = It is signed by { $name }.
handout-give = Give it to them
handout-look = See what they will see (opens in a new tab)
handout-print = Print it
handout-show-code = Show the code for their phone
handout-hide-code = Take the code away
handout-code = Code { $number } of { $count }: point the camera of the phone at it
handout-copy-message = Copy as a text message
handout-copy-link = Copy the link
handout-save = Save as a file
handout-copy-failed = The browser did not copy it. Select it here and copy it by hand:
handout-copied = I have copied it
handout-unsafe-contact = How they may be contacted: { $contact }. Somebody else may read a message or a link on their phone. Ask them what is safe before you send one.
handout-recorded = Put on record. Whatever leaves as a link, a message or a paper cannot be taken back.
handout-empty = Nothing is on the handout, so none was given. Tick a service first.
handout-not-made = No handout was made: { $detail }. Nothing was recorded. Change what is on it and try again.
handout-no-reader = There is no code and no link: the directory does not say at which address handouts are opened. Print it or save the file. Whoever looks after the directory can add the address.
handout-channels = What arrives whole, and what to do where it does not
handout-arrives = Arrives whole
handout-arrives-not = May be cut
handout-by-code = The code
handout-by-text-message = The text message
handout-by-link-by-text-message = The link, as a text message
handout-by-old-mail = The link, in an old mail program
handout-by-chat = The link, in a chat
handout-by-mail = The link, by e-mail
