#include "rules/language/words.hpp"

namespace obelus::checks {

constinit const Words english = {
    .lang = "en",
    .needs_source =
        "citation needed,citation required,cite,source,source?,sources?,source needed,needs source,"
        "needs a source,ref needed,ref?,reference needed,clarification needed,who?,when?,by whom?,"
        "tk,cn,according to whom?,verify,check,fact check",
    .sources = "source,sources,citation,cite,reference,ref,fact-check,fact check,verify",
    .no_names =
        "the a an it we they he she i you this that these those there in on at by for from with when "
        "while as if but and or so our their his her its my your one some many most all each both of to "
        "after before since then now today here what who how why about over more less no not only just "
        "even also last next first other another such because although though despite however during "
        "under between through until every any few several yes",
    .article = "the",
    .hedges =
        "about around approximately roughly nearly almost over some only just over under more than less up "
        "to at least most an a estimated total of exactly precisely as many fully reportedly",
    .comparisons =
        "another additional other others extra further more fewer first last next previous each every "
        "per average remaining rest half up from",
    .times =
        "now today currently still already then once initially previously originally later earlier ago "
        "yesterday tomorrow year years month months week weeks day days annually yearly monthly weekly daily "
        "quarter january february march april may june july august september october november december "
        "spring summer autumn fall winter since until by per every each",
    .empty =
        "the a an of to in on at for with and or its their his her our my this that these those is are was "
        "were be been has have had it they we he she who which as",
    .generic =
        "people person time thing way day hour minute second year month week part case example point step "
        "member percent item piece kind type",
    .opposing =
        "despite,in spite of,although,though,contrary to,contradicts,contradicted,contradicting,at odds "
        "with,inconsistent with,notwithstanding",
    .claiming =
        "claim,claims,claimed,claiming,says,said,insists,insisted,maintains,maintained,alleges,alleged,"
        "reports,reported,assertion,assertions,asserts,asserted,statement,statements,denies,denied",
    .between = "between",
    .from = "from",
    .ago = "ago bc",
    .rises =
        "up,rise,rises,increase,increases,increased,gain,growth,jump,climb,surge,rose,grew,climbed,jumped,"
        "higher,more",
    .falls =
        "down,fall,falls,decrease,decreases,decreased,drop,decline,loss,cut,reduction,fell,dropped,declined,"
        "lower,less",
    .divides =
        "split,splits,divided,breakdown,made up of,makes up,make up,made up,consists of,consist of,"
        "consisted of,comprises,composed of,remaining,the rest,remainder,went to,goes to,go to,spent,"
        "spends,accounted for,accounts for,account for,voted,came from,comes from,come from,allocated",
    .several =
        "both,overlap,more than one,multiple,each,respectively,compared,than,versus,from,up,down,rose,"
        "fell,by,year,month,average,also,while,of which,those",
    .points_back = "that those this these the such",
    .relative_days = "yesterday tomorrow",
    .shifts = "last next",
    .shifts_weekdays = "this",
    .shifted_by = "",
    .on = "on",
    .defines = "",
    .day = "",
    .weekdays = "monday tuesday wednesday thursday friday saturday sunday",
    .spans = "week month year quarter summer winter spring autumn fall decade",
    .joins = "and or even if not of to perhaps maybe",
    .doubts =
        "claim,claims,claimed,claiming,says,said,saying,alleged,allegedly,reportedly,reported,disputed,"
        "dispute,estimate,estimated,estimates,according to,supposedly,purported,if true,would,could,might,"
        "may,doubt,doubts,skeptical,sceptical,insists,asserts,asserted,assertion,suggested,suggests,argue,"
        "argues,argued",
};

}  // namespace obelus::checks
