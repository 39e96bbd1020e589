-- Who stood in the way was kept with a no for thirty days; persons lie in the private part of an event alone.
UPDATE `answers` SET `refusal` = json_set(`refusal`, '$.stood.by', NULL)
WHERE `refusal` IS NOT NULL AND json_extract(`refusal`, '$.stood.by') IS NOT NULL;
