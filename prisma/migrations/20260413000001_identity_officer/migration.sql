-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'identity_officer' AFTER 'registration_officer';
