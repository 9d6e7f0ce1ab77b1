SELECT COUNT(*)
FROM Session AS s
-- part Matching
-- part WithFinding
;
