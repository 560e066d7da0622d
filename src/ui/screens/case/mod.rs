//! Screens of the area `case`: the list of cases, one case with its task list, what was done, the appropriate adult with
//! the advice to the custody officer, a later contact, and stopping early.

mod appropriate_adult;
mod case_list;
mod case_screen;
mod contact;
mod home;
mod officer_advice;
mod scores_over_time;
mod stop;
mod task_line;
mod timeline;

pub use appropriate_adult::AppropriateAdultScreen;
pub use case_screen::case_screen;
pub use contact::ContactScreen;
pub use home::HomeScreen;
pub use scores_over_time::scores_over_time;
pub use stop::StopScreen;
pub use timeline::timeline_screen;
