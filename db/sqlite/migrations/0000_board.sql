CREATE TABLE `case_facts` (
	`unit_id` text NOT NULL,
	`case_id` text NOT NULL,
	`source_key` text,
	`case_type` text NOT NULL,
	`difficulty` integer,
	`received` text NOT NULL,
	`deadline` text,
	`added_at` integer NOT NULL,
	`registered_at` integer,
	`first_taken_at` integer,
	`closed_at` integer,
	`outcome` text,
	`returns` integer NOT NULL,
	`reopened` integer NOT NULL,
	`waited_ms` text NOT NULL,
	PRIMARY KEY(`unit_id`, `case_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_facts_source` ON `case_facts` (`unit_id`,`source_key`);--> statement-breakpoint
CREATE TABLE `cutoff_facts` (
	`unit_id` text NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`up_to_date` integer NOT NULL,
	`unregistered` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `day_facts` (
	`unit_id` text NOT NULL,
	`day` text NOT NULL,
	`received` integer NOT NULL,
	`registered` integer NOT NULL,
	`finished` integer NOT NULL,
	`withdrawn` integer NOT NULL,
	`reopened` integer NOT NULL,
	`stock` integer NOT NULL,
	`waiting` integer NOT NULL,
	`oldest` text,
	`workers` integer NOT NULL,
	`away` integer NOT NULL,
	`up_to_date` integer,
	PRIMARY KEY(`unit_id`, `day`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `answers` (
	`unit_id` text NOT NULL,
	`command_id` text NOT NULL,
	`fingerprint` text,
	`kind` text NOT NULL,
	`seq` integer NOT NULL,
	`refusal` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `command_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `answers_to_forget` ON `answers` (`at`) WHERE fingerprint is not null;--> statement-breakpoint
CREATE TABLE `event_cases` (
	`unit_id` text NOT NULL,
	`case_id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`unit_id`, `case_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `events` (
	`unit_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`command_id` text NOT NULL,
	`type` text NOT NULL,
	`v` integer NOT NULL,
	`data` text NOT NULL,
	`priv` text,
	`hash` blob NOT NULL,
	PRIMARY KEY(`unit_id`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `installation_facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `latest_boards` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`hash` blob NOT NULL,
	`board` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`unit_id` text NOT NULL,
	`seq` integer NOT NULL,
	`version` integer NOT NULL,
	`hash` blob NOT NULL,
	`board` blob NOT NULL,
	PRIMARY KEY(`unit_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`unit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`unit_id`, `person_id`),
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`facts_version` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_slug_unique` ON `units` (`slug`);