SELECT * FROM RunStage WHERE RunId = @runId ORDER BY StageNo;
