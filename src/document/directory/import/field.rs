//! What a column of a list of services can mean (R45), with its code; the words are `import-field-<code>`.

use crate::domain::read_json::{Node, Read, ShapeError};

/// The days of the week, as a directory file names them.
pub const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident: $code:literal),* $(,)?) => {
        /// What a column means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field {
            $($(#[$doc])* $variant,)*
            /// The hours of a day of the week, by its place in [`WEEK`].
            DayHours(usize),
            /// When it opens on a day.
            DayOpens(usize),
            /// When it closes on a day.
            DayCloses(usize),
        }

        impl Field {
            /// All that are not about one day of the week.
            const PLAIN: &[(Self, &str)] = &[$((Self::$variant, $code)),*];
        }
    };
}

fields! {
    /// Left out.
    Ignore: "ignore",
    /// Its id in the list.
    Id: "id",
    /// The id of the row this one belongs to.
    Parent: "parent",
    /// The name of the service.
    Name: "name",
    /// The organisation.
    Provider: "provider",
    /// What it does.
    Description: "description",
    /// Who runs it.
    Sector: "sector",
    /// How large it is.
    Size: "size",
    /// Its categories.
    Category: "category",
    /// The needs it meets.
    Need: "need",
    /// A line of the address people visit; several columns make one address.
    Address: "address",
    /// The postcode.
    Postcode: "postcode",
    /// Says whether the address is private.
    AddressPrivate: "address-private",
    /// Telephone numbers.
    Phone: "phone",
    /// E-mail.
    Email: "email",
    /// Web address.
    Url: "url",
    /// Telephone, e-mail or a name in one cell.
    Contact: "contact",
    /// The name of a person there.
    ContactName: "contact-name",
    /// Their role.
    ContactRole: "contact-role",
    /// Says whether the person's name is private.
    ContactPrivate: "contact-private",
    /// Says whether the person's name may be seen: the other way round.
    ContactVisible: "contact-visible",
    /// The areas it serves.
    Area: "area",
    /// Languages spoken.
    Languages: "languages",
    /// Whom it is for.
    Eligibility: "eligibility",
    /// Ages, in words.
    Ages: "ages",
    /// The youngest.
    MinAge: "min-age",
    /// The oldest.
    MaxAge: "max-age",
    /// Whom it serves by sex.
    Sex: "sex",
    /// Says whether it serves women.
    Women: "women",
    /// Says whether it serves men.
    Men: "men",
    /// How to refer.
    ReferralHow: "referral-how",
    /// By which way.
    ReferralRoute: "referral-route",
    /// What has to be done first.
    Requires: "requires",
    /// Funding and what it costs.
    Funding: "funding",
    /// How long the wait is.
    Wait: "wait",
    /// Says whether it takes people the same day.
    SameDay: "same-day",
    /// Opening hours in words.
    Hours: "hours",
    /// A note about the hours.
    HoursNote: "hours-note",
    /// Says whether it closes on bank holidays.
    BankHolidaysClosed: "bank-holidays-closed",
    /// Says whether it takes people on bail.
    OnBail: "on-bail",
    /// Says whether it takes people on licence.
    OnLicence: "on-licence",
    /// Says whether it takes people straight from custody.
    FromCustody: "from-custody",
    /// Says whether it comes into custody.
    InReach: "in-reach",
    /// Offences it excludes.
    ExcludedOffences: "excluded-offences",
    /// When it was last checked.
    LastChecked: "last-checked",
    /// By whom.
    CheckedBy: "checked-by",
    /// Who of the team looks after it.
    Owner: "owner",
    /// When to be in touch next.
    NextContact: "next-contact",
    /// Active, paused or closed.
    Status: "status",
    /// Says whether it is closed or left out of the published list.
    Closed: "closed",
    /// The date it closed.
    ClosedOn: "closed-on",
}

const DAYS: [[&str; 7]; 3] = [
    ["hours-mon", "hours-tue", "hours-wed", "hours-thu", "hours-fri", "hours-sat", "hours-sun"],
    ["opens-mon", "opens-tue", "opens-wed", "opens-thu", "opens-fri", "opens-sat", "opens-sun"],
    ["closes-mon", "closes-tue", "closes-wed", "closes-thu", "closes-fri", "closes-sat", "closes-sun"],
];

impl Field {
    /// Every meaning, in the order a list offers them.
    pub fn all() -> impl Iterator<Item = Self> {
        let days = [Self::DayHours, Self::DayOpens, Self::DayCloses];
        let days = days.into_iter().flat_map(|of: fn(usize) -> Self| (0..7).map(of));
        Self::PLAIN.iter().map(|(field, _)| *field).chain(days)
    }

    /// Its code: in a mapping, and in the keys of its words.
    pub fn code(self) -> &'static str {
        let [hours, opens, closes] = &DAYS;
        let day = |codes: &[&'static str; 7], day: usize| codes.get(day).copied().unwrap_or("ignore");
        match self {
            Self::DayHours(at) => day(hours, at),
            Self::DayOpens(at) => day(opens, at),
            Self::DayCloses(at) => day(closes, at),
            plain => Self::PLAIN.iter().find(|(field, _)| *field == plain).map_or("ignore", |(_, code)| code),
        }
    }

    /// The meaning of a code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::all().find(|field| field.code() == code)
    }
}

impl Read for Field {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        Self::of_code(node.text()?).ok_or_else(|| node.error("unknown meaning of a column"))
    }
}
