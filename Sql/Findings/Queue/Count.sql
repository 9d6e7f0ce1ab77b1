SELECT COUNT(*)
FROM Session AS s
-- part Matching
-- part OfDays
-- part OfDepartment
-- part WithFinding
;
