CREATE TABLE `accepted_lists` (
	`unit_id` text NOT NULL,
	`command_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`digest` text NOT NULL,
	`parts` integer NOT NULL,
	`report` text NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`unit_id`, `command_id`)
);
--> statement-breakpoint
CREATE INDEX `accepted_lists_digest` ON `accepted_lists` (`unit_id`,`digest`);--> statement-breakpoint
CREATE TABLE `list_parts` (
	`unit_id` text NOT NULL,
	`command_id` text NOT NULL,
	`place` integer NOT NULL,
	`command` text NOT NULL,
	PRIMARY KEY(`unit_id`, `command_id`, `place`)
);
