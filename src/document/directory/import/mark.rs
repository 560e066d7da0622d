//! What was undone, guessed or left unread, with its code; the words are `import-mark-<code>` of the catalogue.

/// An enum with a code for each of its words, and a list of them all.
macro_rules! listed {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident: $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its code: in reports, and in the keys of its words.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),*
                }
            }
        }
    };
}
pub(super) use listed;

listed! {
    /// What happened to a cell, a row or a table.
    #[allow(missing_docs, reason = "each has its sentence in the catalogue: import-mark-<code>")]
    Mark {
        // The file
        EncodingGuessed: "encoding-guessed",
        DelimiterGuessed: "delimiter-guessed",
        TextAboveHeader: "text-above-header",
        HeaderMissing: "header-missing",
        ExplanationRow: "explanation-row",
        Transposed: "transposed",
        DropDownValues: "drop-down-values",
        Dates1904: "dates-1904",
        HiddenSheet: "hidden-sheet",
        RaggedRow: "ragged-row",
        // The cell, as the spreadsheet has it
        HiddenRow: "hidden-row",
        HiddenColumn: "hidden-column",
        MergedFromAbove: "merged-from-above",
        DateSuspected: "date-suspected",
        DecimalTime: "decimal-time",
        MidnightAtEnd: "midnight-at-end",
        ErrorCell: "error-cell",
        DashRestored: "dash-restored",
        EncodingMended: "encoding-mended",
        MarkupRemoved: "markup-removed",
        // What it means
        Placeholder: "placeholder",
        ZeroRestored: "zero-restored",
        PhoneUnusual: "phone-unusual",
        PhonesSplit: "phones-split",
        PhoneExtraText: "phone-extra-text",
        EmailUnusual: "email-unusual",
        PostcodeUnusual: "postcode-unusual",
        AddressVague: "address-vague",
        AgesUnread: "ages-unread",
        AgesInferred: "ages-inferred",
        AgeNoLimit: "age-no-limit",
        SexUnread: "sex-unread",
        DateUnread: "date-unread",
        DateAmbiguous: "date-ambiguous",
        NeverChecked: "never-checked",
        HoursUnread: "hours-unread",
        HoursInferred: "hours-inferred",
        HoursFromParent: "hours-from-parent",
        ChildRow: "child-row",
        Exclusion: "exclusion",
        PrivateHidden: "private-hidden",
        Closed: "closed",
        CodeUnknown: "code-unknown",
        SectorUnread: "sector-unread",
        RouteUnread: "route-unread",
        StatusUnread: "status-unread",
        IdRepeated: "id-repeated",
        NameShared: "name-shared",
        SecondSchedule: "second-schedule",
    }
}

/// A mark of a row, and the column it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowMark {
    /// What happened.
    pub mark: Mark,
    /// In which column, from 0; none where it is about the whole row.
    pub column: Option<usize>,
}
