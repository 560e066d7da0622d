//! The tools of a [`Device`], and the Example Sleep Check: a tool of three questions that does not exist, which a trust
//! loads in many a test.

use liaison::domain::case::RESULTS;

use super::Device;
use super::app::{Action, DeviceAction, InstrumentAction, ReportAction, Screen};

pub const QUESTIONNAIRE: &str = include_str!("../fixtures/example-sleep-check/questionnaire.json");
pub const SCORING: &str = include_str!("../fixtures/example-sleep-check/scoring.json");
pub const ID: &str = "example-sleep-check";

impl Device {
    /// Something about the tools of this device.
    pub fn tools(&mut self, action: InstrumentAction) -> &mut Self {
        self.send(Action::Device(DeviceAction::Instrument(action)))
    }

    /// Chooses the two files of a tool.
    pub fn choose_tool(&mut self, questionnaire: &str, scoring: &str) -> &mut Self {
        let bytes = |text: &str| Some(text.as_bytes().to_vec());
        self.go(Screen::LoadTool);
        self.tools(InstrumentAction::Chosen { questionnaire: bytes(questionnaire), scoring: bytes(scoring) })
    }

    /// Says yes to what was read.
    pub fn load_chosen(&mut self) -> &mut Self {
        self.tools(InstrumentAction::Load)
    }

    /// Loads the example, with this scoring.
    pub fn load_tool(&mut self, scoring: &str) -> &mut Self {
        self.choose_tool(QUESTIONNAIRE, scoring);
        assert_eq!(self.tool_problems(), []);
        self.load_chosen();
        assert_eq!(*self.screen(), Screen::Tools);
        self
    }

    /// A case of a man of 34, with the example loaded.
    pub fn with_example_tool() -> Self {
        let mut device = Self::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
        device.load_tool(SCORING).form("person", &[("age", "34"), ("sex", "male")]);
        device
    }

    /// The same, answered with these points.
    pub fn with_example_answers(points: &[i64]) -> Self {
        let mut device = Self::with_example_tool();
        device.tool(ID, points);
        device
    }

    pub fn switch_on(&mut self, id: &str, against: &str, by: &str, cut_off: Option<&str>) -> &mut Self {
        let (instrument, cut_off) = (id.to_owned(), cut_off.map(str::to_owned));
        self.go(Screen::Tool(id.into()));
        self.tools(InstrumentAction::SwitchOn { instrument, against: against.into(), by: by.into(), cut_off })
    }

    pub fn switch_off(&mut self, id: &str) -> &mut Self {
        self.tools(InstrumentAction::SwitchOff(id.into()))
    }

    /// Ticks the example for this recipient, or takes the tick away.
    /// This recipient needs the results of tools.
    pub fn include_results(&mut self, recipient: &str) -> &mut Self {
        self.send(ReportAction::Include { instrument: RESULTS.into(), recipient: recipient.into(), included: true })
    }

    pub fn include_tool(&mut self, recipient: &str, included: bool) -> &mut Self {
        self.send(ReportAction::Include { instrument: ID.into(), recipient: recipient.into(), included })
    }
}
