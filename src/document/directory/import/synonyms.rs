//! Headings as lists have them, folded, and what they mean. What is not here, the cells may show.

use super::field::Field::{self, *};
use super::mapping::folded;

/// The names of each, with `|` between them; the first that fits a heading says what it means.
const HEADINGS: &[(Field, &str)] = &[
    (
        Id,
        "id|service id|ref|reference|record id|unique id|import id|external id|code|organisation code\
        |service code|key",
    ),
    (
        Parent,
        "parent|parent id|parent agency id|parent import id|parent reference|import id reference\
        |belongs to",
    ),
    (
        Name,
        "service name|name of service|name of service or product|public name|program name|project name\
        |site name|service|title|name|official name|name of project|service title|practice name\
        |pharmacy name|branch name",
    ),
    (
        Provider,
        "provider|provider name|organisation|organization|organisation name|organization name|agency\
        |agency name|lead agency|charity|charity name|trust|run by|company|company name\
        |name of organisation|parent agency|organisation provider",
    ),
    (
        Description,
        "description|service description|services provided|what it does|what they do|what we do|about\
        |summary|details|agency description|services|strategy|long description|what it provides\
        |support offered|what is offered|purpose|activities",
    ),
    (
        Sector,
        "sector|type of organisation|organisation type|statutory voluntary|statutory or voluntary\
        |provider type",
    ),
    (Size, "size|capacity|beds|number of beds|places|staff|number of staff|size of service"),
    (
        Category,
        "category|categories|type|type of service|service type|theme|service category|taxonomy\
        |taxonomy name|type of support",
    ),
    (Need, "need|needs|needs met|topics|issues|support needs|problem|helps with|suitabilities|topic covered"),
    (
        Address,
        "address|address 1|address 2|address 3|address 4|address line 1|address line 2|address line 3\
        |address line 4|address1|address2|address3|address4|street|street address|town|city|county\
        |physical address|physical address 1|physical address 2|physical address1|physical address2\
        |physical city|physical county|site address|location address|location address 1\
        |location address 2|venue|building|town city|full address|postal address visiting|location\
        |where",
    ),
    (
        Postcode,
        "postcode|post code|postal code|physical postal code|zip|zip code|pcode|location postal code\
        |physical zip code",
    ),
    (
        AddressPrivate,
        "physical address is private|mask exact address|address private|address is private\
        |confidential address|hide address",
    ),
    (
        Phone,
        "phone|telephone|tel|telephone number|phone number|phone numbers|phone no|tel no|contact number\
        |contact telephone|mobile|mobile number|landline|phone 1|phone 2|phone 3|phone1 number\
        |phone2 number|phone3 number|phone4 number|phone5 number|phone number hotline\
        |phone number toll free|phone number business line|helpline|phone toll free|main phone\
        |telephone no|main telephone|office phone",
    ),
    (
        Email,
        "email|e mail|email address|e mail address|contact email|email main|main email|referral email\
        |agency email",
    ),
    (Url, "url|website|web|web address|web site|website address|site url|link|homepage|home page|web page"),
    (
        Contact,
        "contact|contacts|best contact|contact details|contact information|how to contact|contact info\
        |contact us",
    ),
    (
        ContactName,
        "contact name|contact person|key contact|main contact|main contact name|named contact\
        |senior worker name|manager|manager name|lead|named lead|lead contact|named person",
    ),
    (
        ContactRole,
        "contact role|contact title|job title|role|main contact title|senior worker title\
        |contact position|position",
    ),
    (ContactPrivate, "main contact is private|senior worker is private|contact private|contact is private"),
    (ContactVisible, "contact visible|show contact"),
    (
        Area,
        "area|areas|areas served|area served|area covered|areas covered|coverage|coverage area\
        |coverage area text|service area|service areas|catchment|catchment area|geographical area\
        |geographic area|geography|counties|counties served|serves|boroughs|districts|localities\
        |local authority|local authorities|borough",
    ),
    (Languages, "language|languages|languages spoken|languages offered"),
    (
        Eligibility,
        "eligibility|eligibility criteria|criteria|who is it for|who it is for|who for|who can use it\
        |who can use this service|demographic requirements|client group|target group|who can attend\
        |referral criteria|inclusion criteria|eligibility description|admission criteria\
        |access criteria",
    ),
    (Ages, "age|ages|age group|age groups|age range|ages served|age limits|age band"),
    (MinAge, "min age|minimum age|age from|lower age|from age|age min|youngest"),
    (MaxAge, "max age|maximum age|age to|upper age|to age|age max|oldest"),
    (Sex, "sex|gender|genders|gender served|male female|sex served|men or women"),
    (Women, "women|allows female|female|eligibility female|accepts women|serves women"),
    (Men, "men|allows male|male|eligibility male|accepts men|serves men"),
    (
        ReferralHow,
        "referral|referrals|how to refer|referral process|referral method|referral processes\
        |referral details|referral information|application process|how to join|how to apply\
        |how to start|how to access|access|process for walk ins|process by phone|needs referral\
        |how to make a referral|referral pathway",
    ),
    (ReferralRoute, "referral route|route|self referral|referral type"),
    (
        Requires,
        "required documents|documents required|screening required|required tools|assessment required\
        |required screening|requirements|referral form|screening tools|what is needed",
    ),
    (
        Funding,
        "funding|fees|fee|cost|costs|price|charges|cost amount|source of funds|funding source|funded by\
        |funder|fee structure|income eligibility|commissioner|commissioned by|cost to client",
    ),
    (Wait, "wait|waiting time|wait time|waiting times|waiting list|current wait"),
    (SameDay, "same day|takes same day|takes people the same day|seen the same day|sees people tonight"),
    (
        Hours,
        "hours|opening hours|opening times|opening time|service hours|hours of operation|hours open\
        |office hours|times|days and times|dates and hours|when|open|days and hours|availability\
        |open hours|session times|hours of service|opening",
    ),
    (HoursNote, "same hours as location|hours note|hours notes|opening hours notes|notes on hours"),
    (
        BankHolidaysClosed,
        "closed bank holidays|closed on bank holidays|bank holidays|bank holiday|bank holiday closure\
        |bank hols",
    ),
    (OnBail, "on bail|bail|accepts bail|accepts people on bail|takes people on bail"),
    (OnLicence, "on licence|licence|accepts people on licence|takes people on licence"),
    (FromCustody, "from custody|custody|accepts from custody|takes people from custody"),
    (InReach, "in reach|custody in reach|comes into custody|visits custody"),
    (ExcludedOffences, "excluded offences|offences excluded|exclusions|offence exclusions"),
    (
        LastChecked,
        "last checked|last verified|last verified on|last review date|last reviewed|last updated\
        |date checked|date updated|updated|verified|last update|date last checked|review date|reviewed\
        |last modified|date verified|assured date",
    ),
    (
        CheckedBy,
        "checked by|verified by|reviewed by|last verified by name|updated by\
        |last verification approved by",
    ),
    (Owner, "owner|link worker|relationship owner|named link|our contact|team link"),
    (NextContact, "next contact|next contact due|next visit|next due|next review"),
    (Status, "status|agency status|state|service status|active|open or closed|status code|current status"),
    (Closed, "closed|temporarily closed|exclude from website|ceased|no longer open"),
    (ClosedOn, "made inactive on|closed on|close date|date closed|hide after|end date|closed date|closure date"),
];

/// Headings that look like others and are not: where post goes, where a building is, who leads.
const OTHER: &[&str] = &[
    "mailing address",
    "mailing address 1",
    "mailing address1",
    "mailing city",
    "mailing postal code",
    "mailing zip",
    "postal address",
    "lead agency address",
    "area name",
    "health and wellbeing board",
    "latitude",
    "longitude",
    "lat",
    "lon",
    "lng",
    "alternate name",
    "fax",
    "fax number",
    "phone fax",
];

/// What a heading means; `Ignore` for what is known to mean nothing here.
pub(super) fn by_heading(heading: &str) -> Option<Field> {
    let folded = folded(heading);
    if folded.is_empty() {
        return None;
    }
    if OTHER.contains(&folded.as_str()) || folded.starts_with("mailing ") {
        return Some(Ignore);
    }
    if let Some(field) = by_day(&folded) {
        return Some(field);
    }
    let exact = |text: &str| {
        HEADINGS.iter().find(|(_, names)| names.split('|').any(|name| name == text)).map(|(field, _)| *field)
    };
    exact(&folded).or_else(|| {
        // `telephone number (main)`, `Postcode *`
        let bare = heading.split(['(', '[', ':', '?']).next().map(super::mapping::folded);
        bare.filter(|bare| *bare != folded).as_deref().and_then(exact)
    })
}

/// How far down the list of its names a heading stands: the earlier is the better where several columns mean the same.
pub(super) fn rank(field: Field, heading: &str) -> usize {
    let folded = folded(heading);
    let names = HEADINGS.iter().find(|(of, _)| *of == field).map_or("", |(_, names)| names);
    names.split('|').position(|name| name == folded).unwrap_or(usize::MAX)
}

/// `Monday`, `opening hours monday`, `mon open`, `Closing time Tuesday`
fn by_day(folded: &str) -> Option<Field> {
    const NAMES: [[&str; 4]; 7] = [
        ["monday", "mon", "mondays", "mo"],
        ["tuesday", "tue", "tues", "tu"],
        ["wednesday", "wed", "weds", "we"],
        ["thursday", "thu", "thurs", "th"],
        ["friday", "fri", "fridays", "fr"],
        ["saturday", "sat", "saturdays", "sa"],
        ["sunday", "sun", "sundays", "su"],
    ];
    let words: Vec<&str> = folded.split(' ').collect();
    let mut days = NAMES.iter().enumerate().filter(|(_, names)| words.iter().any(|word| names.contains(word)));
    let (day, names) = days.next()?;
    if days.next().is_some() {
        return None;
    }
    let mut kind = DayHours(day);
    for word in words {
        match word {
            "open" | "opens" | "start" | "from" | "starts" => kind = DayOpens(day),
            "close" | "closes" | "closing" | "end" | "to" | "until" | "ends" => kind = DayCloses(day),
            "opening" | "hours" | "times" | "time" | "hour" | "on" | "service" => {}
            day if names.contains(&day) => {}
            _ => return None,
        }
    }
    Some(kind)
}
