/** Shows the text of a model card. */
import { type CardBlock, cardBlocks } from './cardBlocks.ts'
import css from './performance.module.css'

export function CardText({ text }: { readonly text: string }) {
  return (
    <div className={css.cardText}>
      {cardBlocks(text).map((block, at) => (
        // The blocks of one text never change their order.
        <Block key={at} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { readonly block: CardBlock }) {
  if (block.kind === 'heading') return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>
  if (block.kind === 'text') return <p>{block.text}</p>
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <div className={css.box} tabIndex={0} role="region" aria-label={block.head.join(' ')}>
      <table className={css.table}>
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
