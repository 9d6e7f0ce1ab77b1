-- An immediate transaction holds the write lock already.
SELECT 1;
