CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`made_by` text NOT NULL,
	`unit_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`voided_at` integer,
	`seen_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_code_hash_unique` ON `sign_in_links` (`code_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_links_account` ON `sign_in_links` (`account_id`);--> statement-breakpoint
CREATE INDEX `sign_in_links_maker` ON `sign_in_links` (`made_by`);--> statement-breakpoint
CREATE INDEX `sign_in_links_unit` ON `sign_in_links` (`unit_id`);