import { manageRoute } from '@/app/_server/manage-api'
import { checkIn } from '@/domain/check-in/check-in'
import { lateScanInput } from '@/domain/check-in/schema'

/** A scan that a door has made without a network and sends later; sent twice, it is one. */
export const POST = manageRoute(lateScanInput, checkIn)
