//! Chunks that could not be fetched: asked for again, all of them, when somebody presses "Try again".

use crate::driver::{Chunk, ChunkStatus, CoreAction, CoreEffect, Device, Effect};

#[test]
fn trying_again_fetches_every_chunk_that_was_out_of_reach_and_no_other() {
    let mut device = Device::new("Sam Okafor", "2026-11-23T09:15:00Z");
    for chunk in [Chunk::Interview, Chunk::Case] {
        device.send(CoreAction::ChunkCame(chunk, ChunkStatus::Failed));
    }
    device.send(CoreAction::FetchChunk(Chunk::Case));
    let fetched = |chunk| Effect::Core(CoreEffect::FetchChunk(chunk));
    assert_eq!(device.effects, [fetched(Chunk::Interview), fetched(Chunk::Case)]);
    device.send(CoreAction::ChunkCame(Chunk::Interview, ChunkStatus::Here));
    device.send(CoreAction::FetchChunk(Chunk::Case));
    assert_eq!(device.effects, [fetched(Chunk::Case)], "what has come is not fetched again");
}
