ALTER TABLE `cutoff_facts` ADD `corrected` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `day_facts` ADD `corrected` integer DEFAULT false NOT NULL;