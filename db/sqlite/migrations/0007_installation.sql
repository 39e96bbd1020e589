CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`from_unit` text NOT NULL,
	`into_unit` text NOT NULL,
	`step` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`from_unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_from` ON `merges` (`from_unit`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `email_hash` text;--> statement-breakpoint
ALTER TABLE `units` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `units` ADD `closed_into` text;