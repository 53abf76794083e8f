-- A nominated person does not come, or the delegation takes the nomination back. In a migration of their own: a value can
-- be used only after it was added.
ALTER TYPE "MemberState" ADD VALUE 'declined';
ALTER TYPE "MemberState" ADD VALUE 'withdrawn';
