/** Names as a text of words. */
function names(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** The names of the elements of the envelope, in every message. */
const ENVELOPE = names(`
cabecalho CNPJ CPF dataRegistroTransacao destino epilogo falhaNegocio hash horaRegistroTransacao
identificacaoPrestador identificacaoTransacao loginPrestador loginSenhaPrestador mensagemTISS origem Padrao
senhaPrestador sequencialTransacao tipoTransacao
`)

/**
 * The names of all elements that a message of TISS 3.05.00 to 4.03.00 may hold, by what it is. Names of a standard are
 * facts; nothing else of its schemas is here.
 * @source ANS, tissGuias and tissComplexTypes of 3.05.00, 4.00.00, 4.00.01, 4.01.00 and 4.03.00
 */
export const BATCH_ELEMENTS: ReadonlySet<string> = new Set([
  ...ENVELOPE,
  ...names(`
alteracaoTecidoMole assinaturaDigitalGuia atendimentoRN ausenciaCodValidacao autorizacaoFuncionamento autorizado
beneficiario cabecalhoConsulta cabecalhoGuia caraterAtendimento CBO CBOS cbosExec2 cbosSolic centroConsumo CNES cnes
cnesContratadoExecutante cnesExec cnpjContratado cnpjLocalExecutante coberturaEspecial codDente codigoContratado
codigoDespesa codigonaOperadora codigoNaOperadora codigoPrestadorNaOperadora codigoProcedimento codigoProfExec
codigoRefFabricante codigoTabela codProfissional codRegiao codValidacao condicaoClinica conselho
conselhoProfissional contratadoExecutante contratadoSolicitante cpfContratado croExec croExec2 croSolic
dadosAtendimento dadosAutorizacao dadosBeneficiario dadosContratadoExecutante dadosExecutante dadosInternacao
dadosProfissionaisResponsaveis dadosSaidaInternacao dadosSolicitacao dadosSolicitante dataAtendimento
dataAutorizacao dataEmissaoGuia dataExecucao dataFimFaturamento dataFinalFaturamento dataInicioFaturamento
dataRealizacao dataSolicitacao dataTerminoTrat dataValidadeSenha declaracaoNascido declaracaoObito declaracoes
denteFace denteRegiao dentes descricaoProcedimento despesa diagnostico diagnosticoObito doencaPeriodontal
elementoDentario equipeSadt grauPart grauParticipacao guiaConsulta guiaHonorarios guiaOdonto guiaPrincipal
guiaResumoInternacao guiaSolicInternacao guiaSP-SADT guiasTISS horaFinal horaFinalFaturamento horaInicial
horaInicioFaturamento identEquipe identificacaoEquipe identificadorBeneficiario indCobEspecial indicacaoAcidente
indicacaoClinica indicadorAcidente indicadorDORN itemVinculado localContratado loteGuias motivoEncerramento
nomeBeneficiario nomeContratado nomeContratadoExecutante nomeContratadoSolicitante nomeEmpresa nomeProf nomeProfExec
nomeProfExec2 nomeProfissional nomeProfSolic nomeTitular numeroCarteira numeroCNS numeroConselhoProfissional
numeroGuiaAnexo numeroGuiaOperadora numeroGuiaPrestador numeroGuiaPrincipal numeroGuiaReferenciada
numeroGuiaSolicitacaoInternacao numeroLote numeroTelefone observacao odontoInicial outrasDespesas planoBeneficiario
prestadorParaOperadora procedimento procedimentoExecutado procedimentoRealizado procedimentosExecutados
procedimentosRealizados procSolic profissionais profissionalExecutante profissionalSolicitante qtdProc qtdTotalUS
qtdUS quantidadeExecutada reducaoAcrescimo regimeAtendimento regimeInternacao registroANS registroANVISA
saudeOcupacional senha senhaAutorizacao sequencialItem servicosExecutados situacaoClinica situacaoInicial
tecnicaUtilizada templateBiometrico tipoAtendimento tipoConsulta tipoFaturamento tipoIdent tipoInternacao UF ufExec
ufExec2 ufSolic unidadeMedida validadeSenha valorDiarias valorFranquia valorGasesMedicinais valorMateriais
valorMedicamentos valorOPME valorProc valorProcedimento valorProcedimentos valorTaxasAlugueis valorTotal
valorTotalFranquia valorTotalGeral valorTotalHonorarios valorTotalProc valorUnitario viaAcesso
`),
])

export const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  ...ENVELOPE,
  ...names(`
cabecalhoDemonstrativo centroConsumo CNES cnpjContratado codDente codigoGlosa codigoPrestadorNaOperadora
codigoProcedimento codigoTabela codRegiao cpfContratado dadosConta dadosContratado dadosPrestador dadosProtocolo
dataEmissao dataFimFat dataInicioFat dataProtocolo dataRealizacao demonstrativoAnaliseConta demonstrativosRetorno
denteFace denteRegiao descricaoGlosa descricaoProcedimento detalhesGuia GlosaProtocolo grauParticipacao horaFimFat
horaInicioFat motivoGlosaGuia nomeBeneficiario nomeContratado nomeOperadora numeroCarteira numeroCNPJ
numeroDemonstrativo numeroGuiaOperadora numeroGuiaPrestador numeroLotePrestador numeroProtocolo observacao
operadoraParaPrestador procedimento qtdExecutada registroANS relacaoGlosa relacaoGuias senha sequencialItem
situacaoGuia situacaoProtocolo tipoGlosa valorGlosa valorGlosaGeral valorGlosaGuia valorGlosaProtocolo
valorInformado valorInformadoGeral valorInformadoGuia valorInformadoProtocolo valorLiberado valorLiberadoGeral
valorLiberadoGuia valorLiberadoProtocolo valorProcessado valorProcessadoGeral valorProcessadoGuia
valorProcessadoProtocolo
`),
])

export const ANSWER_ELEMENTS: ReadonlySet<string> = new Set([
  ...ENVELOPE,
  ...names(`
codGlosa codigoGlosaProtocolo codigoPrestador codigoProcedimento codigoTabela dadosContratado dataFim dataRealizacao
dataRecurso descricaoProcedimento justificativaOperadora justificativaOPSnaoAcatadoGuia justificativaOPSnaoAcatadoProt
justificativaPrestador justificativaProtocolo nomeOperadora nomePrestador numeroGuiaOperadora numeroGuiaPrestador
numeroGuiaRecGlosaOperadora numeroGuiaRecGlosaPrestador numeroLote numeroProtocolo objetoRecurso opcaoRecurso
operadoraParaPrestador procRecurso reciboGlosa recursoAcatado recursoGuia recursoGuiaAcatado recursoProtocolo
registroANS respostaGuia respostaGuiaItens respostaRecursoGlosa senha sequencialItem valorAcatadado valorRecursado
valorTotalAcatado valorTotalRecursado
`),
])

export const APPEAL_ELEMENTS: ReadonlySet<string> = new Set([
  ...ENVELOPE,
  ...names(`
codGlosaGuia codGlosaItem codigoGlosaProtocolo codigoPrestadorNaOperadora codigoProcedimento codigoTabela
centroConsumo cnpjContratado cpfContratado dadosContratado dataFim dataInicio dataRecurso descricaoProcedimento
grauParticipacao guiaRecursoGlosa itensGuia justificativaGuia justificativaItem justificativaProtocolo nomeContratado
nomeOperadora numeroGuiaOperadora numeroGuiaOrigem numeroGuiaRecGlosaOperadora numeroGuiaRecGlosaPrestador numeroLote
numeroProtocolo objetoRecurso opcaoRecurso opcaoRecursoGuia prestadorParaOperadora procRecurso recursoGlosa recursoGuia
recursoGuiaCompleta recursoProtocolo registroANS senha sequencialItem valorRecursado valorTotalRecursado
`),
])
