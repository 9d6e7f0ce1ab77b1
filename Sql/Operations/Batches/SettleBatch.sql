UPDATE Batch SET Added = Added + @added, Unchanged = Unchanged + @unchanged, Revised = Revised + @revised,
  Ignored = Ignored + @ignored, Quarantined = Quarantined - @added - @unchanged - @revised - @ignored
WHERE HallCode = @hallCode AND BatchId = @batchId;
