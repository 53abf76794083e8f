'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type Camera, useCamera } from './use-camera'

/** The camera of a door: opened and closed by a button, with which one and its lamp where there is a choice. */
export function DoorCamera({ onCode }: { onCode: (code: string) => boolean }) {
  const t = useTranslations('checkIn.camera')
  const { camera, videoRef } = useCamera(onCode)
  const [alive, setAlive] = useState(false)
  useEffect(() => {
    // After the first picture, which is the server's: without script there is nothing to open.
    const frame = requestAnimationFrame(() => setAlive(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  if (!alive) return null
  const open = camera.wanted !== null
  return (
    <div className="door-camera">
      <video ref={videoRef} className="finder" hidden={!open} playsInline muted aria-label={t('finder')} />
      <div className="row">
        <button className="btn" type="button" onClick={() => camera.want(open ? null : 'any')}>
          {t(open ? 'close' : 'open')}
        </button>
        {open && camera.lamp !== null && (
          <button
            className="btn"
            type="button"
            aria-pressed={camera.lamp}
            onClick={() => camera.light(!camera.lamp)}
          >
            {t('lamp')}
          </button>
        )}
      </div>
      {open && camera.choice.length > 1 && <CameraChoice camera={camera} />}
      <p className="error" role="status">
        {camera.fault && t(`faults.${camera.fault}`)}
      </p>
    </div>
  )
}

function CameraChoice({ camera: { wanted, want, choice } }: { camera: Camera }) {
  const t = useTranslations('checkIn.camera')
  return (
    <div className="field">
      <label htmlFor="door-camera">{t('which')}</label>
      <select
        className="select"
        id="door-camera"
        value={wanted ?? 'any'}
        onChange={(event) => want(event.target.value)}
      >
        <option value="any">{t('any')}</option>
        {choice.map(({ id, label }, index) => (
          <option key={id} value={id}>
            {label || t('nameless', { number: String(index + 1) })}
          </option>
        ))}
      </select>
    </div>
  )
}
