import { demoAccounts } from '@/prisma/demo/accounts'

/** Whether demo summits, demo accounts and the open mailbox are on: the default, `DEMO=0` ends it. */
export function demoIsOn(): boolean {
  return process.env['DEMO'] !== '0'
}

/** The accounts of the sign-in page's buttons; empty while the demo is off. */
export function demoSignIns(): typeof demoAccounts {
  return demoIsOn() ? demoAccounts : []
}
