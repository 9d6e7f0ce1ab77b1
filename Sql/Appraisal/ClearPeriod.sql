DELETE FROM AppraisalPoint WHERE HallCode = @hallCode AND Period = @period;
DELETE FROM AppraisalScore WHERE HallCode = @hallCode AND Period = @period;
