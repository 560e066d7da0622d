### Handouts: what is written into one beside the words of the directory, and what whoever makes one is told. What the
### person reads is in the tables of fixed sentences (`handout/<language>.json`).

handout-bank-holidays = Closed on bank holidays.
handout-two = { $first }. { $second }

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
