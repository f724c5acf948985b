/** The public card of this station to hand over, and the place to enrol another one by its card. */
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import page from '../imports/imports.module.css'
import css from './batches.module.css'
import { useBatches } from './batchesStore.ts'

export function CardPanel({ mayEnrol }: { readonly mayEnrol: boolean }) {
  const { t } = useTranslation()
  const { card, cardAsked } = useBatches()
  useEffect(() => {
    void cardAsked()
  }, [cardAsked])
  const [isCopied, setCopied] = useState(false)
  return (
    <section className={css.card} aria-label={t('batches.card')}>
      {card && (
        <div>
          <Textarea
            label={t('batches.card')}
            description={t('batches.cardHint', { fingerprint: card.fingerprint })}
            value={card.text}
            rows={3}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(card.text).then(() => setCopied(true))}
          >
            {t(isCopied ? 'batches.copied' : 'batches.copy')}
          </Button>
        </div>
      )}
      {mayEnrol && <EnrolForm />}
    </section>
  )
}

function EnrolForm() {
  const { t } = useTranslation()
  const { enrolled, enrolProblem, enrolChosen } = useBatches()
  const [text, setText] = useState('')
  const [leads, setLeads] = useState(false)
  return (
    <>
      <div>
        <Textarea
          label={t('batches.otherCard')}
          value={text}
          rows={2}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          disabled={text.trim() === ''}
          onClick={() => void enrolChosen(text, leads).then((done) => done && setText(''))}
        >
          {t('batches.enrol')}
        </Button>
      </div>
      <Checkbox
        label={t('batches.enrolLeads')}
        description={t('batches.enrolLeadsHint')}
        checked={leads}
        onChange={(event) => setLeads(event.currentTarget.checked)}
      />
      {enrolProblem && (
        <p className={page.rejected} role="alert">
          ✖ {t(enrolProblem)}
        </p>
      )}
      {enrolled && (
        <p className={page.good} role="status">
          ✓ {t('batches.enrolled', enrolled)}
        </p>
      )}
    </>
  )
}
