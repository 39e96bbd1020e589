ALTER TABLE `day_facts` ADD `person_days` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `day_facts` ADD `after_duties` integer DEFAULT 0 NOT NULL;