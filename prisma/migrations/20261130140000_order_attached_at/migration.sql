-- Since when an order is attached: what happened to it before is no news. The release before writes none.
ALTER TABLE order_links ADD COLUMN attached_at timestamptz(3);
UPDATE order_links SET attached_at = updated_at WHERE state = 'attached';
