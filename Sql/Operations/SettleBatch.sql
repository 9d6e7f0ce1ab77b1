UPDATE Batch SET Added = Added + @added, Unchanged = Unchanged + @unchanged, Revised = Revised + @revised,
  Ignored = Ignored + @ignored, Quarantined = Quarantined - @settled
WHERE HallCode = @hallCode AND BatchId = @batchId;
