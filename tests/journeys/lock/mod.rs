//! The lock: what it forgets, what comes after it, and who may open it.

mod late;
mod place;
