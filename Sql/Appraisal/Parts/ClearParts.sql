DELETE FROM AppraisalPart WHERE HallCode = @hallCode AND Period = @period;
