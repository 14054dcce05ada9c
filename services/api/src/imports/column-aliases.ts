/** The columns that people call by these names in Portuguese and Spanish, without accents, case and punctuation. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  procedure_code: [
    'codigo',
    'cod',
    'code',
    'codigo_procedimento',
    'codigo_do_procedimento',
    'codigo_de_procedimento',
    'cod_procedimento',
    'cd_procedimento',
    'co_procedimento',
    'codigo_tuss',
    'cod_tuss',
    'tuss',
    'codigo_cbhpm',
    'cod_cbhpm',
    'cbhpm',
    'codigo_sigtap',
    'sigtap',
    'codigo_do_exame',
    'codigo_do_servico',
    'codigo_del_procedimiento',
    'codigo_procedimiento',
    'codigo_de_procedimiento',
    'codigo_de_prestacion',
    'codigo_prestacion',
  ],
  procedure_name: [
    'descricao',
    'descricao_procedimento',
    'descricao_do_procedimento',
    'nome',
    'nome_procedimento',
    'nome_do_procedimento',
    'no_procedimento',
    'ds_procedimento',
    'procedimento',
    'procedimentos',
    'denominacao',
    'terminologia',
    'descripcion',
    'descripcion_del_procedimiento',
    'nombre',
    'nombre_del_procedimiento',
    'procedimiento',
    'prestacion',
    'denominacion',
    'description',
    'name',
  ],
  price: [
    'valor',
    'valor_r',
    'valor_rs',
    'valor_em_r',
    'valor_unitario',
    'valor_unitario_r',
    'valor_procedimento',
    'valor_do_procedimento',
    'vl_procedimento',
    'vl_unitario',
    'vlr_unitario',
    'vlr',
    'preco',
    'preco_r',
    'preco_unitario',
    'precio',
    'precio_unitario',
    'importe',
  ],
  porte: ['porte_medico', 'porte_cbhpm', 'porte_do_procedimento'],
  porte_fraction: ['fracao', 'fracao_porte', 'fracao_do_porte', 'fraccion', 'fraccion_del_porte'],
  uco_quantity: [
    'uco',
    'ucos',
    'qtd_uco',
    'quantidade_uco',
    'quantidade_de_uco',
    'custo_operacional',
    'custo_operac',
    'custo_oper',
    'costo_operativo',
  ],
  film_m2: ['filme', 'filmes', 'filme_m2', 'm2_filme', 'm2_de_filme', 'filme_em_m2', 'pelicula', 'pelicula_m2'],
  auxiliaries: [
    'auxiliares',
    'auxiliar',
    'aux',
    'n_aux',
    'no_aux',
    'n_de_aux',
    'no_de_aux',
    'num_aux',
    'numero_de_auxiliares',
    'n_de_auxiliares',
    'no_de_auxiliares',
    'qtd_auxiliares',
    'quantidade_de_auxiliares',
    'ayudantes',
  ],
  anaesthesia_porte: [
    'porte_anestesico',
    'porte_anestes',
    'porte_anest',
    'porte_anestesia',
    'porte_da_anestesia',
    'anestesico',
    'anest',
    'porte_anestesista',
    'porte_anestesiologico',
  ],
  notes: ['observacao', 'observacoes', 'obs', 'nota', 'notas', 'observacion', 'observaciones'],
  valid_from: [
    'vigencia',
    'inicio_vigencia',
    'inicio_da_vigencia',
    'inicio_de_vigencia',
    'vigencia_inicio',
    'valido_desde',
    'valido_a_partir_de',
    'vigente_desde',
    'vigencia_desde',
  ],
  is_covered: ['coberto', 'coberta', 'cobertura', 'contratado', 'contratada', 'cubierto', 'cubierta', 'covered'],
  code: ['codigo', 'cod', 'clave'],
  name: ['nombre', 'nome', 'denominacion'],
  description: ['descripcion', 'descricao'],
  is_active: ['activo', 'ativo'],
  units: ['unidades'],
  factor: ['fator'],
}

const BY_ALIAS = new Map<string, string[]>()
for (const [column, aliases] of Object.entries(ALIASES))
  for (const alias of aliases) BY_ALIAS.set(alias, [...(BY_ALIAS.get(alias) ?? []), column])

const LONGEST = 200

/** A name without accents, case and punctuation: `Código (TUSS)` is `codigo_tuss`. */
export function folded(name: string): string {
  const letters = name.slice(0, LONGEST).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return letters
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('_')
}

/** Our column that people call so, among those that are known; undefined where there is none. */
export function columnCalled(name: string, known: readonly string[]): string | undefined {
  const plain = folded(name)
  return known.find((column) => column === plain) ?? BY_ALIAS.get(plain)?.find((column) => known.includes(column))
}
