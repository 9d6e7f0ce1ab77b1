SELECT COUNT(*)
FROM Finding
WHERE HallCode = @hallCode AND Kind = 'ledger' AND State <> 'withdrawn' AND Day >= @fromDay AND Day < @untilDay;
