#include "w3c/bodies.hpp"

#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "w3c/json_ld.hpp"

namespace obelus::w3c {

using data::Kind;
using data::Node;

namespace {

std::string markdown_of(const Node& body) {
  const std::string_view value = body["value"].scalar;
  if (has_word(body["format"], "text/markdown")) return std::string(value);
  if (!has_word(body["format"], "text/html")) return escape_markdown(value);
  const auto page = read_html(std::string(value));
  if (!page) return escape_markdown(value);
  std::string markdown;
  for (const Block& block : page->blocks)
    markdown.append(markdown.empty() ? "" : "\n\n").append(escape_markdown(page->text_of(block.text)));
  return markdown;
}

class Bodies {
 public:
  Bodies(Nodes& nodes, References& references, Losses& losses)
      : nodes_(nodes), references_(references), losses_(losses) {}

  Members members_of(const Node& annotation);

 private:
  void add(const Node& body);
  void add_note(const std::string& markdown);
  const Node* dispute_of(const Node& annotation);

  Nodes& nodes_;
  References& references_;
  Losses& losses_;
  std::vector<const Node*> sources_;
  std::vector<const Node*> positions_;
  const Node* bio_ = nullptr;
  std::string note_;
};

Members Bodies::members_of(const Node& annotation) {
  if (const Node& value = annotation["bodyValue"]; value.kind == Kind::string)
    add_note(escape_markdown(value.scalar));
  for (const Node* each : each_of(annotation["body"])) add(*each);
  const bool is_disputed = !positions_.empty();
  if (!is_disputed && bio_ == nullptr && sources_.empty() && note_.empty()) return {};

  Members members;
  if (annotation.has("obelus:figure")) members.emplace_back("figure", &annotation["obelus:figure"]);
  if (is_disputed)
    members.emplace_back("disputed", dispute_of(annotation));
  else if (bio_ != nullptr)
    members.emplace_back("bio", bio_);
  if (!sources_.empty()) members.emplace_back("sources", nodes_.list(sources_, annotation.at));
  if (!note_.empty()) members.emplace_back("note", nodes_.text(note_, annotation.at));
  return members;
}

const Node* Bodies::dispute_of(const Node& annotation) {
  Members dispute;
  for (const data::Member& each : annotation["obelus:disputed"].members)
    dispute.emplace_back(each.key->scalar, each.value);
  dispute.emplace_back("positions", nodes_.list(positions_, annotation.at));
  return nodes_.mapping(dispute, annotation.at);
}

void Bodies::add_note(const std::string& markdown) {
  if (markdown.find_first_not_of(" \t\r\n") == std::string::npos) return;
  note_.append(note_.empty() ? "" : "\n\n").append(markdown);
}

void Bodies::add(const Node& body) {
  if (body.has("obelus:position")) return positions_.push_back(&body["obelus:position"]);
  if (body.has("obelus:bio")) return void(bio_ = &body["obelus:bio"]);
  if (body.has("obelus:reference")) return sources_.push_back(&body["obelus:reference"]);
  const Node& purpose = body["purpose"];
  if (has_word(purpose, "tagging") || has_word(purpose, "classifying"))
    return losses_.pass_over(body, "a tag is passed over");
  if (body["value"].kind == Kind::string) return add_note(markdown_of(body));
  if (const std::string_view address = address_of(body); !address.empty())
    return sources_.push_back(nodes_.text(references_.id_for(address, body), body.at));
  losses_.pass_over(body, "a body of this kind is passed over");
}

}  // namespace

void References::add(const Node& reference) {
  ids_.take(reference["id"].scalar);
  all_.push_back(&reference);
}

std::string References::id_for(std::string_view address, const Node& body) {
  const auto [known, is_new] = by_address_.try_emplace(std::string(address));
  if (!is_new) return known->second;
  known->second = ids_.distinct(reference_id_of(address));
  Members item{{"id", nodes_.text(known->second, body.at)}, {"type", nodes_.text("webpage", body.at)}};
  for (const char* key : {"title", "label", "name"})
    if (body[key].kind == Kind::string && item.size() == 2) item.emplace_back("title", &body[key]);
  if (item.size() == 2) item.emplace_back("title", nodes_.text(std::string(address), body.at));
  item.emplace_back("URL", nodes_.text(std::string(address), body.at));
  all_.push_back(nodes_.mapping(item, body.at));
  return known->second;
}

Members members_of_bodies(const Node& annotation, Nodes& nodes, References& references, Losses& losses) {
  return Bodies(nodes, references, losses).members_of(annotation);
}

}  // namespace obelus::w3c
